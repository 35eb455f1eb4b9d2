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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the home page and the guides load. */
@Path("/docs/home")
class HomeAssets {

    private static final Map<String, String> TYPES = Map.of("css", "text/css;charset=UTF-8", "js", "text/javascript;charset=UTF-8");

    private final Map<String, Artefact> assets = Stream.of("home.css", "button.js", "calls.js", "map.js", "reading.js", "search.js", "state.js", "guide.css", "guide.js")
            .collect(Collectors.toMap(Function.identity(), name -> Artefact.of("frontdoor/" + name, TYPES.get(name.substring(name.indexOf('.') + 1)))));

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
