package org.researchstories.editorial;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.researchstories.access.Roles;
import org.researchstories.access.Who;
import org.researchstories.editorial.Once.Answer;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What lies on the desk. */
@Path("/edit/v1/drafts")
@Produces(MediaType.APPLICATION_JSON)
class DraftsResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final Drafts drafts;
    private final Begin begin;
    private final Save save;
    private final Advance advance;
    private final Once once;
    private final Who who;

    DraftsResource(Drafts drafts, Begin begin, Save save, Advance advance, Once once, Who who) {
        this.drafts = drafts;
        this.begin = begin;
        this.save = save;
        this.advance = advance;
        this.once = once;
        this.who = who;
    }

    /** openapi: RevisionChoice. */
    record RevisionChoice(@NotNull Integer revision) {
    }

    @GET
    @RolesAllowed({Roles.AUTHOR, Roles.REVIEWER, Roles.PUBLISHER})
    public Listed<DraftSummary> list(DraftFilter filter, @RestQuery @DefaultValue("20") int limit, @RestQuery String cursor) {
        return drafts.matching(filter, limit, cursor);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AUTHOR)
    public Response begin(@NotNull @Valid NewDraft draft, @RestHeader("Idempotency-Key") String key) {
        return once.answer(key, who.asks(), List.of("begin", draft), () -> {
            WorkingCopy copy = begin.with(draft, Revision.Origin.WRITTEN, who.asks());
            return new Answer(201, Map.of("Location", "/edit/v1/drafts/" + copy.id(), "ETag", copy.tag()), drafts.one(copy.id()));
        });
    }

    @GET
    @Path("/{draftId}")
    @RolesAllowed({Roles.AUTHOR, Roles.REVIEWER, Roles.PUBLISHER})
    public Response one(@RestPath UUID draftId, @RestQuery String bodyFormat) {
        DraftView draft = "markdown".equals(bodyFormat) ? drafts.inMarkdown(draftId) : drafts.one(draftId);
        return Response.ok(draft).header("ETag", draft.tag()).build();
    }

    @PUT
    @Path("/{draftId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AUTHOR)
    public Response replace(@RestPath UUID draftId, @RestHeader("If-Match") String based, @NotNull JsonNode content) {
        save.replacing(draftId, IfMatch.of(based), content, who.asks());
        return shown(draftId);
    }

    @PATCH
    @Path("/{draftId}")
    @Consumes(MERGE_PATCH)
    @RolesAllowed(Roles.AUTHOR)
    public Response patch(@RestPath UUID draftId, @RestHeader("If-Match") String based, @NotNull JsonNode patch) {
        save.patching(draftId, IfMatch.of(based), patch, who.asks());
        return shown(draftId);
    }

    @DELETE
    @Path("/{draftId}")
    @RolesAllowed(Roles.AUTHOR)
    public void discard(@RestPath UUID draftId, @RestHeader("If-Match") String based) {
        advance.discarding(draftId, IfMatch.of(based), who.asks());
    }

    @GET
    @Path("/{draftId}/revisions")
    @RolesAllowed({Roles.AUTHOR, Roles.REVIEWER, Roles.PUBLISHER})
    public Listed<RevisionSummary> revisions(@RestPath UUID draftId, @RestQuery @DefaultValue("20") int limit, @RestQuery Integer before) {
        return drafts.revisions(draftId, limit, before);
    }

    @GET
    @Path("/{draftId}/revisions/{revision}")
    @RolesAllowed({Roles.AUTHOR, Roles.REVIEWER, Roles.PUBLISHER})
    public RevisionView revision(@RestPath UUID draftId, @RestPath int revision) {
        return drafts.revision(draftId, revision);
    }

    @GET
    @Path("/{draftId}/differences")
    @RolesAllowed({Roles.AUTHOR, Roles.REVIEWER, Roles.PUBLISHER})
    public Listed<Difference> differences(@RestPath UUID draftId, @RestQuery int from, @RestQuery int to) {
        return new Listed<>(drafts.differences(draftId, from, to), null);
    }

    @POST
    @Path("/{draftId}/reversion")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AUTHOR)
    public Response revert(@RestPath UUID draftId, @RestHeader("If-Match") String based, @NotNull @Valid RevisionChoice choice,
            @RestHeader("Idempotency-Key") String key) {
        return once.answer(key, who.asks(), List.of("revert", draftId, String.valueOf(based), choice), () -> shownAs(
                save.reverting(draftId, IfMatch.of(based), choice.revision, who.asks())));
    }

    @POST
    @Path("/{draftId}/submission")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AUTHOR)
    public Response submit(@RestPath UUID draftId, @RestHeader("If-Match") String based, @NotNull @Valid Remark remark,
            @RestHeader("Idempotency-Key") String key) {
        return once.answer(key, who.asks(), List.of("submit", draftId, String.valueOf(based), remark), () -> shownAs(
                advance.submitting(draftId, IfMatch.of(based), remark, who.asks())));
    }

    @POST
    @Path("/{draftId}/recall")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AUTHOR)
    public Response recall(@RestPath UUID draftId, @RestHeader("If-Match") String based, @NotNull @Valid Remark remark,
            @RestHeader("Idempotency-Key") String key) {
        return once.answer(key, who.asks(), List.of("recall", draftId, String.valueOf(based), remark), () -> shownAs(
                advance.recalling(draftId, IfMatch.of(based), remark, who.asks())));
    }

    @POST
    @Path("/{draftId}/change-request")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.REVIEWER)
    public Response requestChanges(@RestPath UUID draftId, @RestHeader("If-Match") String based, @NotNull @Valid Remark remark,
            @RestHeader("Idempotency-Key") String key) {
        return once.answer(key, who.asks(), List.of("requestChanges", draftId, String.valueOf(based), remark), () -> shownAs(
                advance.requestingChanges(draftId, IfMatch.of(based), remark, who.asks())));
    }

    @POST
    @Path("/{draftId}/approval")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.REVIEWER)
    public Response approve(@RestPath UUID draftId, @RestHeader("If-Match") String based, @NotNull @Valid ApprovalDraft approval,
            @RestHeader("Idempotency-Key") String key) {
        return once.answer(key, who.asks(), List.of("approve", draftId, String.valueOf(based), approval), () -> shownAs(
                advance.approving(draftId, IfMatch.of(based), approval, who.asks())));
    }

    @GET
    @Path("/{draftId}/transitions")
    @RolesAllowed({Roles.AUTHOR, Roles.REVIEWER, Roles.PUBLISHER})
    public Listed<Transition> transitions(@RestPath UUID draftId, @RestQuery @DefaultValue("20") int limit, @RestQuery Long before) {
        return drafts.transitions(draftId, limit, before);
    }

    private Response shown(UUID id) {
        DraftView draft = drafts.one(id);
        return Response.ok(draft).header("ETag", draft.tag()).build();
    }

    private Answer shownAs(WorkingCopy copy) {
        return new Answer(200, Map.of("ETag", copy.tag()), drafts.one(copy.id()));
    }
}
