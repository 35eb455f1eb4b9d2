package org.researchstories.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells a method that is not for everybody who it is that asks. */
@ApplicationScoped
public class Who {

    private final SecurityIdentity identity;

    Who(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** @throws IllegalStateException where the present request has not said who it is, and need not have */
    public Actor asks() {
        if (identity.getPrincipal() instanceof Actor actor) {
            return actor;
        }
        throw new IllegalStateException("asked for the actor of a request that is open to everybody");
    }
}
