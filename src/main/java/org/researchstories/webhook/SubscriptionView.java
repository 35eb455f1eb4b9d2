package org.researchstories.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;

import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** A subscription as its owner sees it (openapi: Subscription). With its secret twice only: when it is made, and when that is changed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SubscriptionView(UUID id, String url, String description, String state, String reason, Instant stateSince, long position, int failures,
        Instant failingSince, Instant nextAttemptAt, Instant formerSecretUntil, Instant createdAt, String secret) {

    /** How Standard Webhooks 1.0.0 has secrets written. */
    private static final String PREFIX = "whsec_";

    static SubscriptionView of(Subscription it) {
        return of(it, null);
    }

    static SubscriptionView of(Subscription it, byte[] secret) {
        boolean isActive = it.state() == Subscription.State.ACTIVE;
        return new SubscriptionView(it.id(), it.url(), it.description(), it.state().value, it.reason() == null ? null : it.reason().value, it.stateSince(),
                it.position(), it.failures(), it.failingSince(), isActive && it.failures() > 0 ? it.nextAttemptAt() : null, it.formerUntil(), it.createdAt(),
                secret == null ? null : PREFIX + Base64.getEncoder().encodeToString(secret));
    }
}
