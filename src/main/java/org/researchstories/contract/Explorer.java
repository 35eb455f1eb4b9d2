package org.researchstories.contract;

import io.vertx.ext.web.Router;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.researchstories.problem.RequestProblems;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;

/** A page to read and try the contract in, Swagger UI. All that it loads comes from here: it works without the internet. */
@Path("/docs")
class Explorer {

    /** Swagger UI draws its icons from data: URLs in its style sheet, and sends the trial requests. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final int BEFORE_THE_FRAMEWORK = -1;

    private final Artefact page = Artefact.of("docs/explorer.html", "text/html;charset=UTF-8");
    private final Map<String, Artefact> assets = Map.of(
            "style.css", Artefact.of("docs/style.css", "text/css;charset=UTF-8"),
            "explorer.js", Artefact.of("docs/explorer.js", "text/javascript;charset=UTF-8"),
            "swagger-ui.js", Artefact.of(swaggerUi("swagger-ui-bundle.js"), "text/javascript;charset=UTF-8"),
            "swagger-ui.css", Artefact.of(swaggerUi("swagger-ui.css"), "text/css;charset=UTF-8"));

    private static String swaggerUi(String file) {
        try (InputStream pom = Artefact.open("META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            Properties properties = new Properties();
            properties.load(pom);
            return "META-INF/resources/webjars/swagger-ui/%s/%s".formatted(properties.getProperty("version"), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The framework would serve all that the library brings, its own page with its own example among it. */
    void hideLibrary(@Observes Router router) {
        router.route("/webjars/*").order(BEFORE_THE_FRAMEWORK)
                .handler(context -> context.fail(RequestProblems.nothingAt(context.request().path())));
    }

    @GET
    @PermitAll
    public Response page(@HeaderParam(HttpHeaders.IF_NONE_MATCH) String known,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) String coding) {
        return page.answer(known, coding).header("Content-Security-Policy", POLICY).build();
    }

    @GET
    @Path("/{asset}")
    @PermitAll
    public Response asset(String asset, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) String coding) {
        Artefact found = assets.get(asset);
        if (found == null) {
            throw RequestProblems.nothingAt("/docs/" + asset);
        }
        return found.answer(known, coding).build();
    }
}
