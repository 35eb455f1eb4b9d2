package org.researchstories.frontdoor;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.researchstories.contract.Artefact;
import org.researchstories.problem.RequestProblems;

import java.util.Map;

/** What the home page and the guides load. */
@Path("/docs/home")
class HomeAssets {

    private final Map<String, Artefact> assets = Map.of(
            "home.css", Artefact.of("frontdoor/home.css", "text/css;charset=UTF-8"),
            "home.js", Artefact.of("frontdoor/home.js", "text/javascript;charset=UTF-8"),
            "guide.css", Artefact.of("frontdoor/guide.css", "text/css;charset=UTF-8"),
            "guide.js", Artefact.of("frontdoor/guide.js", "text/javascript;charset=UTF-8"));

    @GET
    @Path("/{asset}")
    @PermitAll
    public Response asset(String asset, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known, @HeaderParam(HttpHeaders.ACCEPT_ENCODING) String coding) {
        Artefact found = assets.get(asset);
        if (found == null) {
            throw RequestProblems.nothingAt("/docs/home/" + asset);
        }
        return found.answer(known, coding).build();
    }
}
