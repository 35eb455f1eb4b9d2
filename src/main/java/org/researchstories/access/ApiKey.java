package org.researchstories.access;

import java.util.Optional;

/** A key as its holder has it. */
public final class ApiKey {

    /** Whatever begins like this is meant to be a key, and nothing else is. */
    static final String PREFIX = "rsk_live_";

    private final Secret secret;

    private ApiKey(Secret secret) {
        this.secret = secret;
    }

    public static ApiKey random() {
        return new ApiKey(Secret.random(PREFIX));
    }

    /** Empty where it is not a key that {@link #random} could have made. */
    public static Optional<ApiKey> read(String text) {
        return Secret.read(PREFIX, text).map(ApiKey::new);
    }

    /** The part of it that may be known. */
    public String id() {
        return secret.id();
    }

    Secret asSecret() {
        return secret;
    }

    /** All of it, to be shown to its holder once and kept nowhere. */
    public String secret() {
        return secret.text();
    }

    @Override
    public String toString() {
        return secret.toString();
    }
}
