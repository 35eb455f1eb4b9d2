package org.researchstories.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
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
    /** Of every request but those that bring files. */
    static final long LARGEST_BODY = 1024 * 1024;
    /** The one address that takes files. */
    private static final String IMPORTS = "/edit/v1/imports";
    private static final int BEFORE_EVERYTHING_BUT_HEADERS = 900;
    /** Behind the framework, which has noted down its own limit by then, and before anybody who reads. */
    private static final int BEFORE_A_BODY_IS_READ = 1;

    private final long largestFile;

    RequestLimits(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestFile) {
        this.largestFile = largestFile.asLongValue();
    }

    void guard(@Observes Filters filters) {
        filters.register(this::check, BEFORE_EVERYTHING_BUT_HEADERS);
        filters.register(this::bound, BEFORE_A_BODY_IS_READ);
    }

    /** A body whose length is not told is measured where it is read, by this. */
    private void bound(RoutingContext context) {
        context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, largestBodyOf(context.request()));
        context.next();
    }

    private long largestBodyOf(HttpServerRequest request) {
        return IMPORTS.equals(request.path()) ? largestFile : LARGEST_BODY;
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
        long largestBody = largestBodyOf(request);
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
