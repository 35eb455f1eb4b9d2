package org.researchstories.preview;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.access.Actor;
import org.researchstories.access.Identity;
import org.researchstories.access.PreviewRequest;
import org.researchstories.access.Roles;

import java.util.Set;

/** Knows those who have nothing but the token of a preview. Asks the database each time, so that a revoked one is of no more use at once. */
@ApplicationScoped
class PreviewBearers implements IdentityProvider<PreviewRequest> {

    private static final String ID = "preview:";

    private final Previews previews;

    PreviewBearers(Previews previews) {
        this.previews = previews;
    }

    @Override
    public Class<PreviewRequest> getRequestType() {
        return PreviewRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(PreviewRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> previews.shownWith(request.token())
                .map(it -> Identity.of(new Actor(ID + it.id(), "Preview", Set.of(Roles.PREVIEW))))
                .orElseThrow(AuthenticationFailedException::new));
    }

    /** Whoever has a token may look at what it is of, and staff at everything. */
    static boolean mayLookAt(String preview, Actor who) {
        return !who.roles().contains(Roles.PREVIEW) || who.id().equals(ID + preview);
    }
}
