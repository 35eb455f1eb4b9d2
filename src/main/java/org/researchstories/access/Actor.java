package org.researchstories.access;

import java.security.Principal;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who asks: what a trail of changes keeps, and what rules about two different people compare.
 *
 * @param id    stable, and never somebody else's: {@code key:} and the holder of a key, whichever of its keys it was, or
 *              {@code token:}, the issuer and the subject of a token
 * @param name  for people to read; may change
 * @param roles as they were granted, without what comes with them
 */
public record Actor(String id, String name, Set<String> roles) implements Principal {

    private static final String KEY = "key:";

    public Actor {
        roles = Collections.unmodifiableSet(new TreeSet<>(roles));
    }

    static Actor ofKey(String holder, String name, Set<String> roles) {
        return new Actor(ofHolder(holder), name, roles);
    }

    /** The {@code id} of whoever acts with a key of this holder. */
    static String ofHolder(String holder) {
        return KEY + holder;
    }

    /** Who holds the key that was shown; empty where it was a token. */
    public Optional<String> holder() {
        return holderIn(id);
    }

    static Optional<String> holderIn(String id) {
        return id.startsWith(KEY) ? Optional.of(id.substring(KEY.length())) : Optional.empty();
    }

    static Actor ofToken(String issuer, String subject, String name, Set<String> roles) {
        return new Actor("token:" + issuer + "#" + subject, name, roles);
    }

    @Override
    public String getName() {
        return id;
    }
}
