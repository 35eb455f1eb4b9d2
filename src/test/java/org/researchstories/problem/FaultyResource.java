package org.researchstories.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Everything that can go wrong below a resource, on demand. */
@Path("/faulty")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class FaultyResource {

    static final String SECRET = "jdbc:postgresql://secret-host/secret";

    public record Note(@NotBlank String text, @Positive int count, List<@Valid Line> lines) {
    }

    public record Line(@NotBlank String text) {
    }

    @GET
    public List<String> nothingWrong() {
        return List.of();
    }

    @POST
    @Path("/notes")
    @Consumes(MediaType.APPLICATION_JSON)
    public Note take(@NotNull @Valid Note note) {
        return note;
    }

    @GET
    @Path("/fault")
    public String fault() {
        throw new IllegalStateException(SECRET);
    }

    @GET
    @Path("/error")
    public String error() {
        throw new StackOverflowError(SECRET);
    }

    @GET
    @Path("/state/{state}")
    public String state(String state) {
        throw new IllegalStateException("wrapped", new SQLException(SECRET, state));
    }

    @GET
    @Path("/pool")
    public String pool() {
        throw new IllegalStateException(new SQLException("Sorry, acquisition timeout!"));
    }

    /** As the transaction manager has it. */
    @GET
    @Path("/commit")
    public String commit() {
        IllegalStateException failed = new IllegalStateException("Could not commit transaction.");
        failed.addSuppressed(new IllegalStateException(new SQLException(SECRET, "08006")));
        throw failed;
    }

    @GET
    @Path("/gone")
    public String gone() {
        throw Problem.of(ProblemType.ARCHIVED, "This story is no longer public.").with("reason", null)
                .with("goneAt", Instant.parse("2026-11-18T14:00:00Z")).header("Cache-Control", "public, max-age=60");
    }

    @GET
    @Path("/status/{status}")
    public String status(int status) {
        throw new WebApplicationException(SECRET, status);
    }
}
