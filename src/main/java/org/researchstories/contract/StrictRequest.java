package org.researchstories.contract;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.researchstories.problem.PercentEncoding;
import org.researchstories.problem.Problem;
import org.researchstories.problem.ProblemType;
import org.researchstories.problem.RequestProblems;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Holds every request for a path of the contract against it before any resource sees it: method, then query, then the form of
 * the body, then what the client accepts. HEAD is GET. A path that is not in the contract goes on. Pages are without parameters of others.
 */
@Singleton
class StrictRequest {

    /** After what holds for every request, and before keys, limits and finished answers. */
    private static final int AFTER_LIMITS = 800;

    /** Fields that may be sent in several lines, which are one list (RFC 9110 section 5.3). */
    private static final List<String> LISTS = List.of("Accept-Language", "Accept-Encoding", "If-None-Match");

    private static final String ANY = "*/*";

    private final Contract contract;

    StrictRequest(Contract contract) {
        this.contract = contract;
    }

    void check(@Observes Filters filters) {
        filters.register(this::check, AFTER_LIMITS);
    }

    private void check(RoutingContext context) {
        String path = context.request().path();
        if (path == null || path.isEmpty()) {
            context.next();
            return;
        }
        contract.at(PercentEncoding.decode(path).orElse(path))
                .ifPresentOrElse(operations -> check(context, operations), () -> outside(context));
    }

    /** What is not in the contract cannot be asked about, and its query only has to be readable. */
    private static void outside(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.method().name().equals("OPTIONS")) {
            context.fail(RequestProblems.nothingAt(request.path()));
        } else if (request.query() != null && PercentEncoding.decode(request.query()).isEmpty()) {
            context.fail(Problem.of(ProblemType.MALFORMED_REQUEST, "The query is not properly percent-encoded UTF-8."));
        } else {
            context.next();
        }
    }

    private static void check(RoutingContext context, Map<String, Operation> operations) {
        HttpServerRequest request = context.request();
        String method = request.method().name();
        Operation operation = operations.get(method.equals("HEAD") ? "GET" : method);
        if (operation == null) {
            withoutOperation(context, method, allow(operations));
            return;
        }
        Optional<String> plain = PageAddress.plain(request.path(), request.query(), operation);
        if (plain.isPresent()) {
            context.response().setStatusCode(302).putHeader("Location", plain.get()).putHeader("Cache-Control", "no-store").end();
            return;
        }
        Optional<String> mediaType = mediaType(request, operation);
        Optional<Problem> problem = queryProblem(request, operation)
                .or(() -> StrictBody.problemOf(request, operation.body()))
                .or(() -> mediaType.isPresent() ? Optional.empty() : Optional.of(RequestProblems.notAcceptable(operation.mediaTypes())));
        if (problem.isPresent()) {
            context.fail(problem.get());
            return;
        }
        operation.permission().ifPresent(permission -> permission.keepWith(context));
        tellDecided(request.headers(), operation, mediaType.get());
        context.put(Operation.KEY, operation);
        LISTS.forEach(name -> joinLines(request.headers(), name));
        context.next();
    }

    private static void joinLines(MultiMap headers, String name) {
        List<String> lines = headers.getAll(name);
        if (lines.size() > 1) {
            headers.set(name, String.join(", ", lines));
        }
    }

    private static Optional<Problem> queryProblem(HttpServerRequest request, Operation operation) {
        String query = request.query() == null ? "" : request.query();
        return query.isEmpty() && operation.required().isEmpty() ? Optional.empty() : StrictQuery.problemOf(query, operation);
    }

    /** Which one is answered; {@link #ANY} where the contract names none, and empty where the client takes none of them. */
    private static Optional<String> mediaType(HttpServerRequest request, Operation operation) {
        List<String> accept = request.headers().getAll("Accept");
        return operation.mediaTypes().isEmpty() ? Optional.of(ANY)
                : Acceptance.best(accept.isEmpty() ? null : String.join(",", accept), operation.mediaTypes());
    }

    /**
     * What stands behind this has fewer rules for {@code Accept} and would refuse what is only badly written, so it is not
     * shown to it; where there is a choice it holds what was chosen, and nothing else.
     */
    private static void tellDecided(MultiMap headers, Operation operation, String mediaType) {
        if (operation.mediaTypes().size() > 1) {
            headers.set("Accept", mediaType);
        } else {
            headers.remove("Accept");
        }
    }

    private static void withoutOperation(RoutingContext context, String method, String allow) {
        if (method.equals("OPTIONS")) {
            context.response().setStatusCode(204).putHeader("Allow", allow).end();
        } else {
            context.fail(RequestProblems.methodNotAllowed(method, allow));
        }
    }

    private static String allow(Map<String, Operation> operations) {
        TreeSet<String> methods = new TreeSet<>(operations.keySet());
        methods.add("OPTIONS");
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }
}
