package org.researchstories.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Refuses, before anything else looks at them, requests that are too large or whose target is not a proper one. The
 * server has limits of its own above these, whose answers it gives without a body.
 */
@Singleton
class RequestLimits {

    static final int LONGEST_TARGET = 8 * 1024;
    static final int LONGEST_FIELD = 8 * 1024;
    private static final int BEFORE_EVERYTHING_BUT_HEADERS = 900;

    private final long largestBody;

    RequestLimits(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.largestBody = largestBody.asLongValue();
    }

    void guard(@Observes Filters filters) {
        filters.register(this::check, BEFORE_EVERYTHING_BUT_HEADERS);
    }

    private void check(RoutingContext context) {
        Problem problem = problemOf(context.request());
        if (problem == null) {
            context.next();
        } else {
            context.fail(problem);
        }
    }

    private Problem problemOf(HttpServerRequest request) {
        if (request.uri().length() > LONGEST_TARGET) {
            return Problem.of(ProblemType.URI_TOO_LONG, "The address has more than " + LONGEST_TARGET + " bytes.");
        }
        if (bodyOf(request) > largestBody) {
            return Problem.of(ProblemType.PAYLOAD_TOO_LARGE, "The body has more than " + largestBody + " bytes.")
                    .header("Connection", "close");
        }
        List<Violation> tooLong = tooLongFields(request);
        return tooLong.isEmpty() ? TargetPath.problemOf(request) : Problem.invalidRequest(tooLong);
    }

    /** Only a length that is told; one that is not told is measured where the body is read. */
    private static long bodyOf(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException tooLarge) {
            return Long.MAX_VALUE;
        }
    }

    private static List<Violation> tooLongFields(HttpServerRequest request) {
        List<Violation> found = new ArrayList<>();
        for (Map.Entry<String, String> field : request.headers()) {
            if (field.getValue().length() > LONGEST_FIELD) {
                found.add(Violation.ofHeader(field.getKey(), "Has more than " + LONGEST_FIELD + " bytes."));
            }
        }
        return found;
    }
}
