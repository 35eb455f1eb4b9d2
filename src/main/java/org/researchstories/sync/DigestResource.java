package org.researchstories.sync;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

/** What proves that a copy is complete and has nothing besides. */
@Path("/v1/digest")
class DigestResource {

    private final Digests digests;
    private final Answering answering;

    DigestResource(Digests digests, Answering answering) {
        this.digests = digests;
        this.answering = answering;
    }

    @GET
    @PermitAll
    public Response at(@RestQuery @DefaultValue("") String prefix, @RestHeader(HttpHeaders.ACCEPT_ENCODING) String acceptEncoding) {
        Digests.Found found = digests.at(prefix);
        return answering.of(found.head().position(), found.view(), acceptEncoding);
    }
}
