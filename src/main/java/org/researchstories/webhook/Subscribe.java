package org.researchstories.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.access.Actor;
import org.researchstories.document.Views;
import org.researchstories.problem.Problem;
import org.researchstories.problem.ProblemType;
import org.researchstories.problem.Violation;
import org.researchstories.store.EditingSide;
import org.researchstories.sync.FollowLog;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Takes on a subscriber whose receiver has answered a first call. */
@ApplicationScoped
class Subscribe {

    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final EditingSide database;
    private final Subscriptions subscriptions;
    private final RecordedCaller recorded;
    private final FollowLog log;
    private final Caller caller;
    private final Views views;
    private final Clock clock;
    private final WebhookConfig config;

    Subscribe(EditingSide database, Subscriptions subscriptions, RecordedCaller recorded, FollowLog log, Caller caller, Views views, Clock clock, WebhookConfig config) {
        this.database = database;
        this.subscriptions = subscriptions;
        this.recorded = recorded;
        this.log = log;
        this.caller = caller;
        this.views = views;
        this.clock = clock;
        this.config = config;
    }

    static byte[] secret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /**
     * @param secret that will sign
     * @return its id
     * @throws Problem where the address cannot be called, the receiver did not take the first call, or the owner has too many already
     */
    UUID now(SubscriptionDraft draft, byte[] secret, Actor by) {
        Destination.faultOf(draft.url(), config.toThisMachine()).ifPresent(fault -> {
            throw Problem.invalidRequest(List.of(Violation.ofBody("/url", fault)));
        });
        FollowLog.Stretch from = draft.from() == null ? log.now() : log.from(draft.from());
        requireRoom(by);
        UUID id = UUID.randomUUID();
        Receipt receipt = ping(draft.url(), List.of(secret));
        if (!receipt.isReceived()) {
            throw Problem.of(ProblemType.RECEIVER_FAILED, told(receipt));
        }
        database.call(handle -> {
            subscriptions.add(handle, id, by.id(), draft, secret, from.next(), from.position(), clock.instant());
            return null;
        });
        return id;
    }

    /** Calls a receiver for its own sake. */
    Receipt ping(Subscription subscription) {
        return recorded.call(subscription, Message.ping(UUID.randomUUID(), clock.instant(), views), 1);
    }

    /** Nobody's yet, so that there is no record. */
    private Receipt ping(String url, List<byte[]> secrets) {
        Instant now = clock.instant();
        Message message = Message.ping(UUID.randomUUID(), now, views);
        return caller.call(url, message.headers(secrets, now), message.body());
    }

    private void requireRoom(Actor by) {
        if (subscriptions.of(by.id()).size() >= config.most()) {
            throw Problem.of(ProblemType.CONFLICT, "There are %d subscriptions already. Remove one of them first.".formatted(config.most()));
        }
    }

    static String told(Receipt receipt) {
        return switch (receipt.outcome()) {
            case RECEIVED -> "The receiver took the call.";
            case REFUSED -> "The receiver answered %d; any 2xx would have done.".formatted(receipt.status());
            case REDIRECTED -> "The receiver answered %d; redirects are not followed.".formatted(receipt.status());
            case TIMED_OUT -> "The receiver did not answer in time.";
            case UNREACHABLE -> "The receiver could not be reached.";
            case FORBIDDEN_ADDRESS -> "The receiver's name leads to an address that is not of the public Internet.";
        };
    }
}
