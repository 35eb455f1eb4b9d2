package org.researchstories.contract;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.Optional;

/** Sends people to a page whose address they have with a slash at the end. All other addresses that end so go on, and are refused. */
@Singleton
class SlashAtTheEnd {

    /** After quotas, and before paths that are not plain are refused. */
    private static final int BEFORE_LIMITS = 925;

    private static final List<HttpMethod> READING = List.of(HttpMethod.GET, HttpMethod.HEAD);

    private final Contract contract;

    SlashAtTheEnd(Contract contract) {
        this.contract = contract;
    }

    void offer(@Observes Filters filters) {
        filters.register(this::send, BEFORE_LIMITS);
    }

    private void send(RoutingContext context) {
        HttpServerRequest request = context.request();
        Optional<String> page = READING.contains(request.method()) ? PageAddress.withoutSlash(request.path(), request.query(), contract) : Optional.empty();
        if (page.isPresent()) {
            context.response().setStatusCode(308).putHeader("Location", page.get()).putHeader("Cache-Control", "no-store").end();
        } else {
            context.next();
        }
    }
}
