package org.researchstories.discovery;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import org.researchstories.reading.Reading;
import org.researchstories.reading.SnapshotAnswers;

/** Stories as nodes, their relations as typed edges. */
@Path("/v1/graph")
class GraphResource {

    private final Graphs graphs;
    private final SnapshotAnswers answers;

    GraphResource(Graphs graphs, SnapshotAnswers answers) {
        this.graphs = graphs;
        this.answers = answers;
    }

    @GET
    @PermitAll
    public Response graph(@RestQuery @DefaultValue("300") int limit, Reading reading) {
        return answers.answer(reading, language -> graphs.of(limit, language));
    }
}
