package org.researchstories.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import java.util.concurrent.RejectedExecutionException;

/** Answers requests that fail before they reach a resource, or are never meant to, as those that do. */
@Singleton
class FailedRequests {

    private static final int BEFORE_THE_FRAMEWORK = -1000;

    private final ProblemJson json;

    FailedRequests(ProblemJson json) {
        this.json = json;
    }

    /** Where no route took a request, the router says so by status only. */
    void afterFailures(@Observes Router router) {
        router.route().order(BEFORE_THE_FRAMEWORK).failureHandler(this::answer);
        for (ProblemType type : ProblemType.values()) {
            router.errorHandler(type.status(), this::answer);
        }
    }

    private void answer(RoutingContext context) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.headWritten()) {
            response.reset();
            return;
        }
        Problem problem = problemOf(context);
        PublicHeaders.addTo(response.headers(), context.request());
        problem.headers().forEach(response::putHeader);
        // What is left of a body is read and dropped, so that the connection can be used again.
        context.request().resume();
        response.putHeader("Content-Type", ProblemJson.MEDIA_TYPE);
        PublicHeaders.addPolicyTo(response.headers());
        response.setStatusCode(problem.status()).end(Buffer.buffer(json.bytes(problem)));
    }

    private static Problem problemOf(RoutingContext context) {
        Throwable failure = context.failure();
        if (failure instanceof Problem problem) {
            return problem;
        }
        if (failure instanceof RejectedExecutionException) {
            return Outage.unavailable();
        }
        if (Refusal.is(failure)) {
            return Refusal.of(failure, context);
        }
        return RequestProblems.ofStatus(context.statusCode(), failure, String.valueOf(context.request().path()));
    }
}
