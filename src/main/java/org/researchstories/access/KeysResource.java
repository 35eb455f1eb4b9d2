package org.researchstories.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.researchstories.problem.Problem;
import org.researchstories.store.EditingSide;

import java.util.Map;
import java.util.Optional;

/** Keys, given out and taken back. */
@Path("/edit/v1/keys")
@Produces(MediaType.APPLICATION_JSON)
class KeysResource {

    private final EditingSide database;
    private final Keys keys;
    private final Issue issue;
    private final Rotate rotate;
    private final Expiry expiry;
    private final Who who;

    KeysResource(EditingSide database, Keys keys, Issue issue, Rotate rotate, Expiry expiry, Who who) {
        this.database = database;
        this.keys = keys;
        this.issue = issue;
        this.rotate = rotate;
        this.expiry = expiry;
        this.who = who;
    }

    @GET
    @RolesAllowed(Roles.ADMINISTRATOR)
    public KeyList list(@RestQuery String holder, @RestQuery String state) {
        return KeyList.of(database.call(handle -> keys.all(handle, Optional.ofNullable(holder),
                Optional.ofNullable(state).map(Key.State::of), KeyList.MOST + 1)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response make(@NotNull @Valid KeyDraft draft) {
        expiry.check(Map.of("/expiresAt", draft.expiresAt()));
        return created(issue.now(draft.by(who.asks())));
    }

    @GET
    @Path("/{keyId}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public KeyView one(@RestPath String keyId) {
        return KeyView.of(existing(keyId));
    }

    @DELETE
    @Path("/{keyId}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void revoke(@RestPath String keyId) {
        String id = existing(keyId).id();
        database.call(handle -> {
            keys.revoke(handle, id);
            return null;
        });
    }

    @POST
    @Path("/{keyId}/rotation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response rotate(@RestPath String keyId, @NotNull @Valid RotationDraft draft) {
        expiry.check(Map.of("/expiresAt", draft.expiresAt(), "/presentExpiresAt", draft.presentExpiresAt()));
        return created(rotate.now(keyId, draft.expiresAt(), draft.presentExpiresAt(), who.asks()));
    }

    private Key existing(String id) {
        return database.call(handle -> keys.withId(handle, id)).orElseThrow(() -> Problem.notFound("There is no such key."));
    }

    private Response created(ApiKey secret) {
        return Response.status(Response.Status.CREATED).header(HttpHeaders.LOCATION, "/edit/v1/keys/" + secret.id())
                .entity(KeyView.of(existing(secret.id()), secret)).build();
    }
}
