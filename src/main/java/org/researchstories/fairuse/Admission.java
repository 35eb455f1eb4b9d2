package org.researchstories.fairuse;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.researchstories.access.ApiKey;
import org.researchstories.access.Holders;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Counts every request that is not a preflight, whatever will answer it, and lets it in or not. By whom it is counted nothing in it
 * decides but a valid key: otherwise the address that its connection comes from, or that a trusted proxy names.
 */
@Singleton
class Admission {

    /** So that 429 has them too, and a preflight, which no script could see the refusal of, is answered. */
    private static final int AFTER_PUBLIC_HEADERS = 950;

    private final Quotas quotas;
    private final KnownHolders known;
    private final Ledger ledger;

    Admission(Quotas quotas, KnownHolders known, Ledger ledger) {
        this.quotas = quotas;
        this.known = known;
        this.ledger = ledger;
    }

    void guard(@Observes Filters filters) {
        filters.register(this::count, AFTER_PUBLIC_HEADERS);
    }

    private void count(RoutingContext request) {
        Network from = Network.of(request.request().remoteAddress());
        Optional<ApiKey> key = Holders.keyIn(request.request().headers());
        if (key.isEmpty()) {
            admit(request, from, Optional.empty());
            return;
        }
        CompletableFuture<Optional<String>> holder = known.holderOf(key.get(), from);
        if (holder.isDone()) {
            admit(request, from, holder.join());
        } else {
            Context here = Vertx.currentContext();
            holder.thenAccept(it -> here.runOnContext(any -> admit(request, from, it)));
        }
    }

    private void admit(RoutingContext request, Network from, Optional<String> holder) {
        Standing standing = quotas.take(from, holder);
        holder.ifPresent(it -> ledger.note(it, standing.admitted()));
        standing.tellIn(request.response().headers());
        if (standing.admitted()) {
            request.next();
        } else {
            request.fail(standing.refusal());
        }
    }
}
