package org.researchstories.access;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;

/** What must be known of a provider before any of its tokens is believed. */
record TrustedProvider(URI jwks, List<String> audience, List<String> algorithms, Duration leeway) {

    /** None that works with a secret: who can check such a token can also make it. */
    private static final List<String> ASYMMETRIC = List.of("RS256", "PS256", "ES256", "EdDSA");

    private static final String SETTINGS = "STORIES_ACCESS_TOKENS_";

    /** @throws IllegalStateException where something is missing or would be unsafe; the application must not start then */
    static TrustedProvider checked(AccessConfig.Tokens config) {
        URI jwks = config.jwks().orElseThrow(() -> new IllegalStateException(SETTINGS
                + "JWKS is missing: where the provider named by " + SETTINGS + "ISSUER publishes its keys."));
        require(isSafe(jwks), "JWKS must be an https: address, or one on this machine.");
        require(config.audience().filter(it -> !it.isEmpty()).isPresent(), "AUDIENCE is missing: without it, a token meant for any"
                + " other service would be taken here.");
        require(!config.algorithms().isEmpty() && ASYMMETRIC.containsAll(config.algorithms()),
                "ALGORITHMS must be some of " + String.join(", ", ASYMMETRIC) + ".");
        return new TrustedProvider(jwks, config.audience().orElseThrow(), config.algorithms(), config.leeway());
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalStateException(SETTINGS + otherwise);
        }
    }

    /** Whoever can change the keys on their way can make tokens. */
    private static boolean isSafe(URI address) {
        return "https".equals(address.getScheme()) || "http".equals(address.getScheme()) && isThisMachine(address.getHost());
    }

    private static boolean isThisMachine(String host) {
        try {
            return host != null && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
