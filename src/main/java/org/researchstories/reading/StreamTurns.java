package org.researchstories.reading;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.problem.Problem;
import org.researchstories.problem.ProblemType;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** So many long answers are written at the same time, and no more: each keeps a thread for as long as its client takes. */
@ApplicationScoped
class StreamTurns {

    private static final int SECONDS_TO_WAIT = 10;

    private final Semaphore free;
    private final CurrentVertxRequest current;

    StreamTurns(ReadingConfig config, CurrentVertxRequest current) {
        this.free = new Semaphore(config.exports());
        this.current = current;
    }

    /** Whether only the headers are wanted. */
    boolean isHead() {
        return current.getCurrent().request().method() == HttpMethod.HEAD;
    }

    /**
     * Takes a turn for the present request.
     *
     * @return gives it back, once, however often it is called; so does the end of the request, where its answer never begins
     * @throws Problem where none is free
     */
    Runnable take() {
        if (!free.tryAcquire()) {
            throw Problem.of(ProblemType.UNAVAILABLE, "As many exports as can be are being written just now.").header("Retry-After", SECONDS_TO_WAIT);
        }
        AtomicBoolean taken = new AtomicBoolean(true);
        Runnable giveBack = () -> {
            if (taken.getAndSet(false)) {
                free.release();
            }
        };
        current.getCurrent().addEndHandler(ended -> giveBack.run());
        return giveBack;
    }
}
