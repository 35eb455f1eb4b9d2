package org.researchstories.rehearsal;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.researchstories.contract.Operation;
import org.researchstories.document.Heads;
import org.researchstories.problem.Problem;
import org.researchstories.problem.ProblemType;
import org.researchstories.problem.Violation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The failures, as they would be met, without their causes. None of them holds a thread. */
@Singleton
class Failures {

    private static final Duration LATE = Duration.ofSeconds(5);
    private static final String RETRY_AFTER = "Retry-After";
    private static final String RATE_LIMIT = "RateLimit";
    private static final String MIN_POSITION = "Min-Position";

    private final Heads heads;
    private final Vertx vertx;
    private final Clock clock;

    Failures(Heads heads, Vertx vertx, Clock clock) {
        this.heads = heads;
        this.vertx = vertx;
        this.clock = clock;
    }

    void have(Rehearsal rehearsal, Operation operation, RoutingContext request) {
        switch (rehearsal) {
            case GONE -> {
                if (Rehearsal.readsChanges(operation)) {
                    request.fail(ProblemType.CURSOR_EXPIRED.example());
                } else {
                    archived(request);
                }
            }
            case CURSOR_EXPIRED -> request.fail(ProblemType.CURSOR_EXPIRED.example());
            case TOO_MANY_REQUESTS -> tooMany(request);
            case UNAVAILABLE -> request.fail(ProblemType.UNAVAILABLE.example().header(RETRY_AFTER, 2));
            case STALE -> stale(request);
            case SLOW -> slow(request);
            case CUT -> {
                Wire.of(request).cut();
                request.next();
            }
        }
    }

    /** With a quota that is used up, whatever is left of the real one. */
    private static void tooMany(RoutingContext request) {
        MultiMap headers = request.response().headers();
        headers.set(RATE_LIMIT, headers.get(RATE_LIMIT).replaceFirst("r=.*", "r=0;t=5"));
        request.fail(ProblemType.QUOTA_EXCEEDED.example().header(RETRY_AFTER, 5));
    }

    /** With the position, as the real one has it, and a reason that can be told from a real one. */
    private void archived(RoutingContext request) {
        vertx.executeBlocking(() -> heads.now().position(), false).onFailure(request::fail).onSuccess(position ->
                request.fail(Problem.of(ProblemType.ARCHIVED, "This story is no longer public.").with("reason", "This is a rehearsal: the story is where it was.")
                        .with("goneAt", clock.instant()).header("Vary", "Accept-Language").header("Content-Position", position)));
    }

    /** Nobody but a client that knows of a position can tell that an answer is older. What is none is refused as ever. */
    private static void stale(RoutingContext request) {
        String position = request.request().getHeader(MIN_POSITION);
        if (position != null && !position.matches("[0-9]{1,18}")) {
            request.next();
            return;
        }
        request.fail(position == null
                ? Problem.invalidRequest(List.of(Violation.ofHeader(MIN_POSITION, "Must be sent where \"stale\" is rehearsed.")))
                : Problem.of(ProblemType.POSITION_NOT_REACHED, "Position %s has not been seen here within 2 seconds.".formatted(position)).header(RETRY_AFTER, 1));
    }

    private static void slow(RoutingContext request) {
        request.vertx().setTimer(LATE.toMillis(), late -> {
            if (!request.response().closed()) {
                Wire.of(request).trickle();
                request.next();
            }
        });
    }
}
