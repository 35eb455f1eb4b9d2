package org.researchstories.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.document.Views;
import org.researchstories.problem.Problem;
import org.researchstories.problem.ProblemType;
import org.researchstories.sync.ChangeView;
import org.researchstories.sync.FollowLog;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Tells one subscriber what comes next. The subscription moves on only after its receiver has said that it has it, so whatever happens in between, it is told
 * again: each change at least once, and in order.
 */
@ApplicationScoped
class Deliver {

    private static final int AT_ONCE = 100;

    private final FollowLog log;
    private final Subscriptions subscriptions;
    private final DeliveryLog deliveries;
    private final Caller caller;
    private final Views views;
    private final Clock clock;

    Deliver(FollowLog log, Subscriptions subscriptions, DeliveryLog deliveries, Caller caller, Views views, Clock clock) {
        this.log = log;
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.caller = caller;
        this.views = views;
        this.clock = clock;
    }

    /** One call, if there is anything to tell. */
    void next(Subscription to) {
        FollowLog.Stretch stretch;
        try {
            stretch = log.after(to.cursor(), AT_ONCE, Optional.ofNullable(to.messageUntil()));
        } catch (Problem lost) {
            if (lost.type() != ProblemType.CURSOR_EXPIRED) {
                throw lost;
            }
            subscriptions.stops(to.id(), Subscription.State.PAUSED, Subscription.Reason.CURSOR_EXPIRED, clock.instant());
            return;
        }
        if (stretch.changes().isEmpty()) {
            subscriptions.received(to, stretch.next(), stretch.position(), clock.instant());
        } else {
            subscriptions.begin(to, stretch.position());
            settle(to, stretch, call(to, stretch));
        }
    }

    private Receipt call(Subscription to, FollowLog.Stretch stretch) {
        List<ChangeView> changes = stretch.changes();
        Message message = Message.of(to.message(), changes, stretch.next(), stretch.position(), views);
        Instant now = clock.instant();
        long began = System.nanoTime();
        Receipt receipt = caller.call(to.url(), message.headers(to.secrets(now), now), message.body());
        deliveries.add(to.id(), message.id(), to.failures() + 1, Optional.of(changes.getFirst().position()), Optional.of(changes.getLast().position()),
                changes.size(), now, Duration.ofNanos(System.nanoTime() - began), receipt);
        return receipt;
    }

    private void settle(Subscription to, FollowLog.Stretch stretch, Receipt receipt) {
        Instant now = clock.instant();
        if (receipt.isReceived()) {
            subscriptions.received(to, stretch.next(), stretch.position(), now);
        } else if (receipt.isGone()) {
            subscriptions.stops(to.id(), Subscription.State.DISABLED, Subscription.Reason.GONE, now);
        } else {
            Instant since = to.failingSince() == null ? now : to.failingSince();
            Optional<Instant> next = Patience.next(to.failures() + 1, since, now, receipt.retryAfter(), RandomGenerator.getDefault());
            subscriptions.failed(to, next.orElse(now), now);
            if (next.isEmpty()) {
                subscriptions.stops(to.id(), Subscription.State.PAUSED, Subscription.Reason.FAILING, now);
            }
        }
    }
}
