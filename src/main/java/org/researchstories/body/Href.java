package org.researchstories.body;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Where a span may link to. Allowed is what is listed, so nothing that a browser would run gets through. */
public final class Href {

    private static final String WANTED = "must be an http, https or mailto address, or an absolute path on the same site, of at most 2,000 characters";

    private Href() {
    }

    public static boolean isAllowed(String href) {
        return fault(href).isEmpty();
    }

    /** Why it may not be linked to; empty where it may. An RFC 3986 reference, in ASCII. */
    static Optional<String> fault(String href) {
        try {
            return href.length() <= WebAddress.LONGEST && isAscii(href) && allowed(new URI(href)) ? Optional.empty() : Optional.of(WANTED);
        } catch (URISyntaxException notOne) {
            return Optional.of(WANTED);
        }
    }

    /** Not for {@link URI#toASCIIString} to find out, which fails at half a character. */
    private static boolean isAscii(String href) {
        return href.chars().allMatch(character -> character < 0x80);
    }

    private static boolean allowed(URI uri) {
        return switch (scheme(uri)) {
            case "http", "https" -> uri.getHost() != null && uri.getRawUserInfo() == null;
            case "mailto" -> uri.getRawSchemeSpecificPart().indexOf('@') > 0;
            // "//host/path" has no scheme and yet leads elsewhere; browsers take "///host" for the same.
            case "" -> uri.getRawPath().startsWith("/") && !uri.toString().startsWith("//");
            default -> false;
        };
    }

    private static String scheme(URI uri) {
        return uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    }
}
