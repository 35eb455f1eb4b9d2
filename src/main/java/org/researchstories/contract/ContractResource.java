package org.researchstories.contract;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The contract itself, byte for byte as it was bundled. */
@Path("/")
class ContractResource {

    private final Artefact json = Artefact.of("META-INF/openapi.json", "application/json");
    private final Artefact yaml = Artefact.of("META-INF/openapi.yaml", "application/yaml");

    @GET
    @Path("/openapi.json")
    @PermitAll
    public Response json(@HeaderParam(HttpHeaders.IF_NONE_MATCH) String known,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) String coding) {
        return json.answer(known, coding).build();
    }

    @GET
    @Path("/openapi.yaml")
    @PermitAll
    public Response yaml(@HeaderParam(HttpHeaders.IF_NONE_MATCH) String known,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) String coding) {
        return yaml.answer(known, coding).build();
    }
}
