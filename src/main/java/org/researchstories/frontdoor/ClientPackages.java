package org.researchstories.frontdoor;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.researchstories.contract.Artefact;
import org.researchstories.problem.Problem;

/** Clients to install, each at an address with its version. */
@Path("/docs/clients")
class ClientPackages {

    private final Clients clients;

    ClientPackages(Clients clients) {
        this.clients = clients;
    }

    @GET
    @Path("/{client}")
    @PermitAll
    public Response one(String client, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known, @HeaderParam(HttpHeaders.ACCEPT_ENCODING) String coding) {
        Artefact found = clients.named(client).orElseThrow(() -> Problem.notFound("There is no client of this name. There are " + String.join(", ", clients.files()) + "."));
        return found.answer(known, coding).build();
    }
}
