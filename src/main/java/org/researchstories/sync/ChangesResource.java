package org.researchstories.sync;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.researchstories.document.Arrivals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What has changed since, in pages. */
@Path("/v1/changes")
class ChangesResource {

    private final ChangeLogReader log;
    private final ChangeCursors cursors;
    private final Arrivals arrivals;
    private final Answering answering;
    private final ManagedExecutor workers;

    ChangesResource(ChangeLogReader log, ChangeCursors cursors, Arrivals arrivals, Answering answering, ManagedExecutor workers) {
        this.log = log;
        this.cursors = cursors;
        this.arrivals = arrivals;
        this.answering = answering;
        this.workers = workers;
    }

    /** (openapi: Changes) */
    private record Changes(List<ChangeView> items, String nextCursor, boolean more, long position) {
    }

    /** Where nothing has changed yet, waits for it, without a thread or a connection. */
    @GET
    @PermitAll
    @Blocking
    public CompletionStage<Response> since(@RestQuery String cursor, @RestQuery @DefaultValue("100") int limit,
            @RestQuery @DefaultValue("0") int wait, @RestHeader(HttpHeaders.ACCEPT_ENCODING) String acceptEncoding) {
        Optional<Place> after = Optional.ofNullable(cursor).map(cursors::open);
        ChangePage page = log.page(after, limit);
        if (wait == 0 || !page.entries().isEmpty()) {
            return CompletableFuture.completedStage(answer(page, acceptEncoding));
        }
        return arrivals.beyond(page.head().position(), Duration.ofSeconds(wait))
                .thenApplyAsync(arrived -> answer(arrived ? log.page(Optional.of(page.next()), limit) : page, acceptEncoding), workers);
    }

    private Response answer(ChangePage page, String acceptEncoding) {
        return answering.of(page.head().position(), new Changes(page.entries().stream().map(ChangePage.Entry::change).toList(),
                cursors.of(page.next()), page.more(), page.head().position()), acceptEncoding);
    }
}
