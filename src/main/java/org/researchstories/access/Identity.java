package org.researchstories.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

/** An actor as the framework knows whoever asks. */
final class Identity {

    private Identity() {
    }

    static SecurityIdentity of(Actor actor) {
        return QuarkusSecurityIdentity.builder().setPrincipal(actor).addRoles(Roles.including(actor.roles())).build();
    }
}
