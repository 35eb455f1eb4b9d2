package org.researchstories.release;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.researchstories.access.Roles;
import org.researchstories.access.Who;
import org.researchstories.editorial.IfMatch;
import org.researchstories.editorial.Once;
import org.researchstories.editorial.Once.Answer;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;

/** Stories as they stand towards the public, and their ends. */
@Path("/edit/v1/stories/{storyId}")
@Produces(MediaType.APPLICATION_JSON)
class StoriesResource {

    private final Standings standings;
    private final EndStory end;
    private final Once once;
    private final Who who;

    StoriesResource(Standings standings, EndStory end, Once once, Who who) {
        this.standings = standings;
        this.end = end;
        this.once = once;
        this.who = who;
    }

    /** openapi: Ended. */
    record Ended(long position) {
    }

    @GET
    @RolesAllowed({Roles.AUTHOR, Roles.REVIEWER, Roles.PUBLISHER})
    public Response one(@RestPath UUID storyId) {
        Standing standing = standings.of(storyId);
        return Response.ok(standing).header("ETag", standing.tag()).build();
    }

    @POST
    @Path("/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PUBLISHER)
    public Response withdraw(@RestPath UUID storyId, @RestHeader("If-Match") String based, @NotNull @Valid Ending ending,
            @RestHeader("Idempotency-Key") String key) {
        return ended(List.of("withdraw", storyId, String.valueOf(based), ending), key,
                () -> end.withdrawing(storyId, IfMatch.of(based), ending, who.asks()));
    }

    @POST
    @Path("/archival")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PUBLISHER)
    public Response archive(@RestPath UUID storyId, @RestHeader("If-Match") String based, @NotNull @Valid Ending ending,
            @RestHeader("Idempotency-Key") String key) {
        return ended(List.of("archive", storyId, String.valueOf(based), ending), key,
                () -> end.archiving(storyId, IfMatch.of(based), ending, who.asks()));
    }

    @POST
    @Path("/erasure")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response erase(@RestPath UUID storyId, @RestHeader("If-Match") String based, @RestHeader("Idempotency-Key") String key) {
        return ended(List.of("erase", storyId, String.valueOf(based)), key, () -> end.erasing(storyId, IfMatch.of(based), who.asks()));
    }

    private Response ended(List<Object> request, String key, LongSupplier act) {
        return once.answer(key, who.asks(), request, () -> new Answer(200, Map.of(), new Ended(act.getAsLong())));
    }
}
