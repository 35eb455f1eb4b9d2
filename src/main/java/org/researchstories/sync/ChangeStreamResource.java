package org.researchstories.sync;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

import java.util.Optional;

/** What changes from now on, as it happens. */
@Path("/v1/changes/stream")
class ChangeStreamResource {

    private final ChangeStream stream;
    private final ChangeCursors cursors;

    ChangeStreamResource(ChangeStream stream, ChangeCursors cursors) {
        this.stream = stream;
        this.cursors = cursors;
    }

    /** @param lastEventId what a client that was cut off sends by itself: further on than the cursor that it began with */
    @GET
    @PermitAll
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> after(@RestQuery String cursor, @RestHeader("Last-Event-ID") String lastEventId, @Context Sse sse,
            @Context HttpServerResponse response) {
        Optional<Place> after = Optional.ofNullable(lastEventId == null || lastEventId.isEmpty() ? cursor : lastEventId).map(cursors::open);
        Multi<OutboundSseEvent> changes = stream.after(after, sse);
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return changes;
    }
}
