package org.researchstories.preview;

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
import org.researchstories.access.PreviewToken;
import org.researchstories.access.Roles;
import org.researchstories.access.Who;
import org.researchstories.editorial.Listed;
import org.researchstories.problem.Problem;
import org.researchstories.vocabulary.Language;

import java.util.Optional;
import java.util.UUID;

/** Looks at what is not public. */
@Path("/edit/v1/previews")
@Produces(MediaType.APPLICATION_JSON)
class PreviewsResource {

    private static final String PATH = "/edit/v1/previews/";

    private final Previews previews;
    private final Arrange arrange;
    private final InTurn looks;
    private final Who who;

    PreviewsResource(Previews previews, Arrange arrange, InTurn looks, Who who) {
        this.previews = previews;
        this.arrange = arrange;
        this.looks = looks;
        this.who = who;
    }

    @GET
    @RolesAllowed({Roles.AUTHOR, Roles.REVIEWER, Roles.PUBLISHER})
    public Listed<Preview> list(@RestQuery UUID draft) {
        return new Listed<>(previews.all(Optional.ofNullable(draft)), null);
    }

    /** Answers no {@code Idempotency-Key}: to answer again, the token would have to be kept. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AUTHOR, Roles.REVIEWER, Roles.PUBLISHER})
    public Response make(@NotNull @Valid PreviewDraft wanted) {
        PreviewToken token = arrange.of(wanted, who.asks());
        return Response.status(Response.Status.CREATED).header(HttpHeaders.LOCATION, PATH + token.id())
                .entity(existing(token.id()).with(token.secret())).build();
    }

    @GET
    @Path("/{previewId}")
    @RolesAllowed({Roles.AUTHOR, Roles.REVIEWER, Roles.PUBLISHER})
    public Preview one(@RestPath String previewId) {
        return existing(previewId);
    }

    @DELETE
    @Path("/{previewId}")
    @RolesAllowed({Roles.AUTHOR, Roles.REVIEWER, Roles.PUBLISHER})
    public void revoke(@RestPath String previewId) {
        previews.revoke(existing(previewId).id());
    }

    @GET
    @Path("/{previewId}/story")
    @RolesAllowed({Roles.AUTHOR, Roles.REVIEWER, Roles.PUBLISHER, Roles.PREVIEW})
    public Response story(@RestPath String previewId, @RestQuery String locale, @RestQuery String bodyFormat) {
        if (!PreviewBearers.mayLookAt(previewId, who.asks())) {
            throw unknown();
        }
        Preview preview = existing(previewId);
        if (!preview.isLive()) {
            throw Problem.notFound("The preview is " + preview.state().value + ".");
        }
        return Response.ok(looks.at(preview, Optional.ofNullable(locale).map(Language::of), bodyFormat))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store").header("X-Robots-Tag", "noindex").build();
    }

    private Preview existing(String id) {
        return previews.withId(id).orElseThrow(PreviewsResource::unknown);
    }

    private static Problem unknown() {
        return Problem.notFound("There is no such preview.");
    }
}
