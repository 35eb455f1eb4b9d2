package org.researchstories.rehearsal;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.researchstories.contract.Contract;
import org.researchstories.contract.Operation;
import org.researchstories.problem.PercentEncoding;
import org.researchstories.problem.Problem;
import org.researchstories.problem.Violation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * In a sandbox, gives whoever reads what is public the failure that the request asks for, so that a client can be tried before the real day.
 * Anywhere else it is not there, and the header field means nothing.
 */
@Singleton
public class Rehearsals {

    private static final Logger LOG = Logger.getLogger(Rehearsals.class);
    private static final String HEADER = "Rehearse";
    private static final String CACHE_CONTROL = "Cache-Control";
    private static final String VARY = "Vary";
    private static final List<String> ROOTS = List.of("/v1", "/feeds");
    /** After the request was found to be right, and before anybody waits for a position or reads. */
    private static final int BEFORE_READING = 750;

    private final boolean sandbox;
    private final Contract contract;
    private final Failures failures;

    Rehearsals(RehearsalConfig config, Contract contract, Failures failures) {
        this.sandbox = config.sandbox();
        this.contract = contract;
        this.failures = failures;
    }

    /** What can be rehearsed here; empty where nothing can. */
    public List<String> offered() {
        return sandbox ? Rehearsal.all() : List.of();
    }

    void offer(@Observes Filters filters) {
        if (sandbox) {
            LOG.warn("This is a sandbox: failures are rehearsed for whoever asks for them (stories.rehearsal.sandbox).");
            filters.register(this::rehearse, BEFORE_READING);
        }
    }

    private void rehearse(RoutingContext request) {
        Optional<Operation> reading = reading(request.request());
        if (reading.isEmpty()) {
            request.next();
            return;
        }
        List<String> wanted = request.request().headers().getAll(HEADER);
        request.addHeadersEndHandler(written -> tellApart(request.response().headers(), !wanted.isEmpty()));
        if (wanted.isEmpty()) {
            request.next();
        } else {
            rehearse(String.join(", ", wanted), reading.get(), request);
        }
    }

    private void rehearse(String wanted, Operation operation, RoutingContext request) {
        Rehearsal.named(wanted, operation).ifPresentOrElse(rehearsal -> failures.have(rehearsal, operation, request),
                () -> request.fail(unknown(wanted, operation)));
    }

    private static Problem unknown(String wanted, Operation operation) {
        return Problem.invalidRequest(List.of(Violation.ofHeader(HEADER, "Is nothing that can be rehearsed here.")
                .allowing(Rehearsal.of(operation), wanted)));
    }

    /** The operation, where it is one that reads stories, or what they are described with, for everybody. */
    private Optional<Operation> reading(HttpServerRequest request) {
        String path = Optional.ofNullable(request.path()).flatMap(PercentEncoding::decode).orElse("");
        boolean isRead = Stream.of(HttpMethod.GET, HttpMethod.HEAD).anyMatch(request.method()::equals)
                && ROOTS.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
        return isRead ? contract.at(path).map(operations -> operations.get("GET")) : Optional.empty();
    }

    /** What was rehearsed nobody keeps; what was not, whoever keeps it must not use for a rehearsal, which would never come here. */
    private static void tellApart(MultiMap headers, boolean rehearsed) {
        if (rehearsed) {
            headers.set(CACHE_CONTROL, "no-store");
        }
        if (headers.contains(VARY)) {
            headers.set(VARY, headers.get(VARY) + ", " + HEADER);
        } else if (headers.contains(CACHE_CONTROL) && headers.get(CACHE_CONTROL).contains("max-age")) {
            headers.set(VARY, HEADER);
        }
    }
}
