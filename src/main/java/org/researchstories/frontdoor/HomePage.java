package org.researchstories.frontdoor;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.researchstories.problem.Outage;
import org.researchstories.reading.Reading;
import org.researchstories.reading.Snapshot;
import org.researchstories.reading.SnapshotAnswers;

import java.time.LocalDate;

/** The home page. It shows everything without a script; scripts make the map answer to a pointer, try calls and open stories. */
@Path("/")
class HomePage {
    private static final String HTML = "text/html;charset=UTF-8";
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final Showcases showcases;
    private final SnapshotAnswers answers;
    private final ThisServer server;

    HomePage(Showcases showcases, SnapshotAnswers answers, ThisServer server) {
        this.showcases = showcases;
        this.answers = answers;
        this.server = server;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance home(Showcase shown, String server);

        static native TemplateInstance away();
    }

    @GET
    @PermitAll
    public Response home(Reading reading) {
        return Response.fromResponse(answer(reading)).header("Content-Security-Policy", POLICY).build();
    }

    /** Who opens a page in a browser is told by a page, too. */
    private Response answer(Reading reading) {
        try {
            return answers.answerOfTheDay("home", HTML, reading, day -> page(reading, day));
        } catch (RuntimeException failure) {
            if (Outage.problem(failure).isEmpty()) {
                throw failure;
            }
            return Response.status(Response.Status.SERVICE_UNAVAILABLE).type(HTML).entity(Templates.away().render())
                    .header(HttpHeaders.RETRY_AFTER, Outage.SECONDS_TO_WAIT).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
        }
    }

    private Snapshot page(Reading reading, LocalDate day) {
        Showcase shown = showcases.of(reading, day);
        return new Snapshot(shown.head(), shown.languages(), Templates.home(shown, server.address()).render());
    }
}
