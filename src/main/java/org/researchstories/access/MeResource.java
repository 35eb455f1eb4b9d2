package org.researchstories.access;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import java.util.List;

/** Tells whoever asks as whom they are known. */
@Path("/edit/v1/me")
@Produces(MediaType.APPLICATION_JSON)
class MeResource {

    private final Who who;

    MeResource(Who who) {
        this.who = who;
    }

    /** openapi: Actor. */
    record ActorView(String id, String name, List<String> roles) {
    }

    @GET
    @Authenticated
    public ActorView me() {
        Actor actor = who.asks();
        return new ActorView(actor.id(), actor.name(), Roles.ALL.stream().filter(actor.roles()::contains).toList());
    }
}
