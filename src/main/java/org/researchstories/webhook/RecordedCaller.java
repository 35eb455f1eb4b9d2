package org.researchstories.webhook;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Calls the receivers of subscriptions, and keeps on record what came of it. */
@ApplicationScoped
class RecordedCaller {

    private final Caller caller;
    private final DeliveryLog deliveries;
    private final Clock clock;

    RecordedCaller(Caller caller, DeliveryLog deliveries, Clock clock) {
        this.caller = caller;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** As it should be: signed now, by each secret that holds now. */
    Receipt call(Subscription to, Message message, int attempt) {
        Instant now = clock.instant();
        return call(to, message, attempt, to.secrets(now), now);
    }

    /** As it should not be, unless these are the subscription's secrets and that is now. */
    Receipt call(Subscription to, Message message, int attempt, List<byte[]> secrets, Instant signedAt) {
        Instant at = clock.instant();
        long began = System.nanoTime();
        Receipt receipt = caller.call(to.url(), message.headers(secrets, signedAt), message.body());
        deliveries.add(to.id(), message, attempt, at, Duration.ofNanos(System.nanoTime() - began), receipt);
        return receipt;
    }
}
