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

import java.util.Map;

/** A page to read and try the contract in, Scalar. All that it loads comes from here: it works without the internet. */
@Path("/docs")
class Explorer {

    /** Scalar keeps its styles in its script, and writes some into elements; no script is ever taken from a page. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:;"
            + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final int BEFORE_THE_FRAMEWORK = -1;

    private static final String JAVASCRIPT = "text/javascript;charset=UTF-8";

    /** Large, so whoever has it does not ask for it again: another version has another address. */
    private final Artefact library = Artefact.kept("META-INF/resources/webjars/scalar/scalar.js", JAVASCRIPT);
    private final String libraryName = "scalar-" + library.digest() + ".js";

    private final Artefact page = Artefact.of("docs/explorer.html", "text/html;charset=UTF-8").saying(libraryName, "scalar.js");
    private final Map<String, Artefact> assets = Map.of(
            "style.css", Artefact.of("docs/style.css", "text/css;charset=UTF-8"),
            "explorer.css", Artefact.of("docs/explorer.css", "text/css;charset=UTF-8"),
            "explorer.js", Artefact.of("docs/explorer.js", JAVASCRIPT),
            libraryName, library);

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
