package org.researchstories.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

/** An actor as the framework knows whoever asks. */
public final class Identity {

    private Identity() {
    }

    public static SecurityIdentity of(Actor actor) {
        return QuarkusSecurityIdentity.builder().setPrincipal(actor).addRoles(Roles.including(actor.roles())).build();
    }
}
