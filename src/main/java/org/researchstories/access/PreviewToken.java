package org.researchstories.access;

import org.jdbi.v3.core.Handle;

import java.util.Optional;

/** What lets its bearer look at one story that is not public yet, and is of no other use. */
public final class PreviewToken {

    /** Whatever begins like this is meant to be such a token, and nothing else is. */
    static final String PREFIX = "rsp_live_";

    private final Secret secret;

    private PreviewToken(Secret secret) {
        this.secret = secret;
    }

    public static PreviewToken random() {
        return new PreviewToken(Secret.random(PREFIX));
    }

    /** Empty where it is not one that {@link #random} could have made. */
    static Optional<PreviewToken> read(String text) {
        return Secret.read(PREFIX, text).map(PreviewToken::new);
    }

    /** The part that everybody may know. */
    public String id() {
        return secret.id();
    }

    /** All of it, to be shown once and kept nowhere. */
    public String secret() {
        return secret.text();
    }

    /** What is kept of it. */
    public byte[] digest(Pepper pepper, Handle database) {
        return pepper.digest(secret, database);
    }

    @Override
    public String toString() {
        return secret.toString();
    }
}
