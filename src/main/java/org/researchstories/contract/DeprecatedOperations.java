package org.researchstories.contract;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.researchstories.problem.PercentEncoding;

import java.util.Optional;

/** Has every answer of a deprecated operation say so, problems included. */
@Singleton
class DeprecatedOperations {

    /** Before anything is refused, and behind preflights, which are no operation. */
    private static final int BEFORE_LIMITS = 960;

    private final Contract contract;

    DeprecatedOperations(Contract contract) {
        this.contract = contract;
    }

    void tell(@Observes Filters filters) {
        if (contract.paths().values().stream().flatMap(it -> it.values().stream()).anyMatch(it -> it.deprecation().isPresent())) {
            filters.register(this::tell, BEFORE_LIMITS);
        }
    }

    private void tell(RoutingContext context) {
        String path = context.request().path();
        // As the answer is written: a list's own links would replace what is there before.
        deprecation(context.request()).ifPresent(it -> context.addHeadersEndHandler(written -> it.tellIn(context.response().headers(), path)));
        context.next();
    }

    private Optional<Deprecation> deprecation(HttpServerRequest request) {
        String path = request.path();
        String method = request.method().name().equals("HEAD") ? "GET" : request.method().name();
        return path == null || path.isEmpty() ? Optional.empty()
                : contract.at(PercentEncoding.decode(path).orElse(path)).map(operations -> operations.get(method)).flatMap(Operation::deprecation);
    }
}
