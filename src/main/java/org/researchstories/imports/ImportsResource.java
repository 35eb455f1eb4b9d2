package org.researchstories.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.researchstories.access.Roles;
import org.researchstories.access.Who;
import org.researchstories.editorial.Listed;
import org.researchstories.editorial.Once;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Drafts that come from elsewhere, many at once. */
@Path("/edit/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
class ImportsResource {

    private final Intake intake;
    private final Once once;
    private final Who who;

    ImportsResource(Intake intake, Once once, Who who) {
        this.intake = intake;
        this.once = once;
        this.who = who;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, "text/csv", "text/markdown", "application/zip"})
    @RolesAllowed(Roles.AUTHOR)
    public Response start(byte[] data, @RestQuery String source, @RestQuery String format, @RestQuery @DefaultValue("false") boolean dryRun,
            @RestHeader("Content-Type") String contentType, @RestHeader("Idempotency-Key") String key) {
        Form form = Form.of(contentType, format);
        return once.answer(key, who.asks(), List.of("import", source, form, dryRun, digest(data)), () -> {
            Import made = intake.accepting(new Sent(source, data), form, dryRun, who.asks());
            return new Once.Answer(202, Map.of("Location", "/edit/v1/imports/" + made.id()), made);
        });
    }

    @GET
    @RolesAllowed({Roles.AUTHOR, Roles.REVIEWER, Roles.PUBLISHER})
    public Listed<Import> list(@RestQuery @DefaultValue("20") int limit, @RestQuery String cursor) {
        return intake.all(limit, cursor);
    }

    @GET
    @Path("/{importId}")
    @RolesAllowed({Roles.AUTHOR, Roles.REVIEWER, Roles.PUBLISHER})
    public Import one(@RestPath UUID importId) {
        return intake.one(importId);
    }

    @GET
    @Path("/{importId}/rows")
    @RolesAllowed({Roles.AUTHOR, Roles.REVIEWER, Roles.PUBLISHER})
    public Listed<ImportedRow> rows(@RestPath UUID importId, @RestQuery String outcome, @RestQuery @DefaultValue("20") int limit, @RestQuery String cursor) {
        return intake.rows(importId, Optional.ofNullable(outcome), limit, cursor);
    }

    @POST
    @Path("/{importId}/cancellation")
    @RolesAllowed(Roles.AUTHOR)
    public Import cancel(@RestPath UUID importId) {
        return intake.cancelling(importId);
    }

    private static String digest(byte[] data) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(data));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
