package org.researchstories.release;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.researchstories.access.Roles;
import org.researchstories.access.Who;
import org.researchstories.editorial.Once;
import org.researchstories.editorial.Once.Answer;

import java.util.List;
import java.util.Map;

/** Approved drafts, made public together. */
@Path("/edit/v1/publications")
@Produces(MediaType.APPLICATION_JSON)
class PublicationsResource {

    private final PublishDrafts publish;
    private final Once once;
    private final Who who;

    PublicationsResource(PublishDrafts publish, Once once, Who who) {
        this.publish = publish;
        this.once = once;
        this.who = who;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PUBLISHER)
    public Response publish(@NotNull @Valid PublicationDraft wanted, @RestQuery boolean dryRun, @RestHeader("Idempotency-Key") String key) {
        if (dryRun) {
            return Response.ok(publish.rehearsed(wanted, who.asks())).build();
        }
        return once.answer(key, who.asks(), List.of("publish", wanted), () -> new Answer(200, Map.of(), publish.now(wanted, who.asks())));
    }
}
