package org.researchstories.reading;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.problem.Problem;
import org.researchstories.problem.ProblemType;

import java.time.Duration;
import java.util.concurrent.Semaphore;

/** So many long answers are written at the same time, and no more: each keeps a thread for as long as its client takes. */
@ApplicationScoped
class StreamTurns {

    private static final int SECONDS_TO_WAIT = 10;

    private final Semaphore free;
    private final Duration longest;
    private final CurrentVertxRequest current;

    StreamTurns(ReadingConfig config, CurrentVertxRequest current) {
        this.free = new Semaphore(config.exports());
        this.longest = config.longestExport();
        this.current = current;
    }

    /** Whether only the headers are wanted. */
    boolean isHead() {
        return current.getCurrent().request().method() == HttpMethod.HEAD;
    }

    /**
     * A turn for the present request, which is over at the latest when the request is; and that ends, by the end of its connection, after the longest time
     * that an export may take.
     *
     * @throws Problem where none is free
     */
    StreamTurn take() {
        if (!free.tryAcquire()) {
            throw Problem.of(ProblemType.UNAVAILABLE, "As many exports as can be are being written just now.").header("Retry-After", SECONDS_TO_WAIT);
        }
        RoutingContext request = current.getCurrent();
        StreamTurn turn = new StreamTurn(free::release, () -> leave(request));
        long timer = request.vertx().setTimer(longest.toMillis(), late -> turn.breakOff());
        request.addEndHandler(ended -> {
            request.vertx().cancelTimer(timer);
            turn.end();
        });
        return turn;
    }

    /** Below HTTP, where nothing waits for the client: a connection that is asked to close first writes all that it still has to write. */
    private static void leave(RoutingContext request) {
        ((ConnectionBase) request.request().connection()).channelHandlerContext().close();
    }
}
