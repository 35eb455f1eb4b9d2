package org.researchstories.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a subscriber wants to be called: {@code https}, a name of the public DNS, and nothing that could be read in two ways. Numbers in
 * the place of a name, in whichever notation, are refused: a receiver that can be trusted has a certificate, and so a name.
 *
 * @param port 443 where the address says none
 */
record Destination(URI uri, String host, int port) {

    static final int LONGEST = 2_000;

    private static final int HTTPS = 443;
    private static final Set<Integer> PORTS = Set.of(HTTPS, 8443);
    /** Labels of letters, digits and inner hyphens, the last of which begins with a letter (RFC 1123 section 2.1, RFC 3696 section 2). */
    private static final Pattern NAME = Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final int LONGEST_NAME = 253;
    /** Names that are not of the public DNS (RFC 6761, RFC 6762, RFC 7686, RFC 8375, RFC 9476, and what is used within houses). */
    private static final Pattern NOT_PUBLIC = Pattern.compile("(.*\\.)?(localhost|local|internal|intranet|corp|home|lan|test|example|invalid|onion|alt|arpa)");

    /** What is wrong with an address as it was sent; empty where nothing is. */
    static Optional<String> faultOf(String address, boolean toThisMachine) {
        try {
            read(address, toThisMachine);
            return Optional.empty();
        } catch (Refused fault) {
            return Optional.of(fault.getMessage());
        }
    }

    /**
     * @param toThisMachine for rehearsals only: {@code http} to a port of the loopback address is taken as well
     * @throws Refused with what would have been right
     */
    static Destination read(String address, boolean toThisMachine) {
        URI uri = parsed(address);
        if (toThisMachine && "http".equals(uri.getScheme()) && "127.0.0.1".equals(uri.getHost()) && uri.getPort() > 0) {
            return new Destination(uri, uri.getHost(), uri.getPort());
        }
        require("https".equals(uri.getScheme()), "Must begin with https://.");
        require(uri.getRawUserInfo() == null && !uri.getRawAuthority().contains("@"), "Must have no user or password in it.");
        require(uri.getRawFragment() == null, "Must have no fragment.");
        String host = uri.getHost();
        require(host != null && host.length() <= LONGEST_NAME && NAME.matcher(host).matches(),
                "Must name its host by a full domain name in lower case, such as hooks.example.org; not by an address.");
        require(!NOT_PUBLIC.matcher(host).matches(), "Must be a host of the public Internet.");
        require(uri.getPort() == -1 || PORTS.contains(uri.getPort()), "Must use port 443 or 8443.");
        return new Destination(uri, host, uri.getPort() == -1 ? HTTPS : uri.getPort());
    }

    private static URI parsed(String address) {
        require(address.length() <= LONGEST, "Must be at most %d characters long.".formatted(LONGEST));
        require(address.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '\\'), "Must be written in visible ASCII, percent-encoded where need be.");
        try {
            URI uri = new URI(address);
            require(uri.isAbsolute() && uri.getRawAuthority() != null, "Must be a whole address, with https:// and a host.");
            return uri;
        } catch (URISyntaxException e) {
            throw new Refused("Must be an address (RFC 3986).");
        }
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new Refused(otherwise);
        }
    }

    /** Why somebody cannot be called there. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message, null, false, false);
        }
    }
}
