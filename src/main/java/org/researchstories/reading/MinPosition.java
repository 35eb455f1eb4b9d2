package org.researchstories.reading;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.researchstories.document.Arrivals;
import org.researchstories.document.Heads;
import org.researchstories.problem.Problem;
import org.researchstories.problem.ProblemType;
import org.researchstories.problem.Violation;

import java.time.Duration;
import java.util.List;

/**
 * Whoever has heard of a position reads nothing older: a request with {@code Min-Position} waits until this server sees that
 * position, or is told to come again.
 */
@Singleton
class MinPosition {

    private static final String HEADER = "Min-Position";
    private static final String FORM = "[0-9]{1,18}";
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** After the request was found to be right, and before anything is read. */
    private static final int BEFORE_READING = 700;

    private final Heads heads;
    private final Arrivals arrivals;
    private final Vertx vertx;

    MinPosition(Heads heads, Arrivals arrivals, Vertx vertx) {
        this.heads = heads;
        this.arrivals = arrivals;
        this.vertx = vertx;
    }

    void keep(@Observes Filters filters) {
        filters.register(this::keep, BEFORE_READING);
    }

    private void keep(RoutingContext request) {
        String wanted = request.request().getHeader(HEADER);
        if (wanted == null) {
            request.next();
        } else if (!wanted.matches(FORM)) {
            request.fail(Problem.invalidRequest(List.of(Violation.ofHeader(HEADER, "Is not a position: a decimal integer that is not negative."))));
        } else {
            wait(request, Long.parseLong(wanted));
        }
    }

    private void wait(RoutingContext request, long wanted) {
        vertx.executeBlocking(() -> heads.now().position() >= wanted, false)
                .onFailure(request::fail)
                .onSuccess(reached -> {
                    if (reached) {
                        request.next();
                    } else {
                        arrivals.beyond(wanted - 1, PATIENCE).thenAccept(arrived -> request.vertx().runOnContext(back -> goOn(request, arrived, wanted)));
                    }
                });
    }

    private static void goOn(RoutingContext request, boolean arrived, long wanted) {
        if (arrived) {
            request.next();
        } else {
            request.fail(Problem.of(ProblemType.POSITION_NOT_REACHED, "Position %d has not been seen here within %d seconds.".formatted(wanted, PATIENCE.toSeconds()))
                    .header("Retry-After", 1));
        }
    }
}
