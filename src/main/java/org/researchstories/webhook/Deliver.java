package org.researchstories.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.access.Holders;
import org.researchstories.access.Roles;
import org.researchstories.document.Views;
import org.researchstories.problem.Problem;
import org.researchstories.problem.ProblemType;
import org.researchstories.store.Watch;
import org.researchstories.sync.FollowLog;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Tells one subscriber what comes next. The subscription moves on only after its receiver has said that it has it, so whatever happens in between, it is told
 * again: each change at least once, and in order.
 */
@ApplicationScoped
class Deliver {

    private static final int AT_ONCE = 100;

    private final Holders holders;
    private final FollowLog log;
    private final Subscriptions subscriptions;
    private final RecordedCaller caller;
    private final Views views;
    private final Spread spread;
    private final Clock clock;

    Deliver(Holders holders, FollowLog log, Subscriptions subscriptions, RecordedCaller caller, Views views, Spread spread, Clock clock) {
        this.holders = holders;
        this.log = log;
        this.subscriptions = subscriptions;
        this.caller = caller;
        this.views = views;
        this.spread = spread;
        this.clock = clock;
    }

    /**
     * One call, if there is anything to tell; later, where not every instance would answer a receiver that asks for what it is told of.
     * What was begun before has been seen by every instance.
     */
    void next(Subscription to) {
        if (!holders.mayAct(to.owner(), Roles.PARTNER)) {
            subscriptions.stops(to.id(), Subscription.State.PAUSED, Subscription.Reason.NO_KEY, clock.instant());
            return;
        }
        long until = to.messageUntil() == null ? spread.settled() : to.messageUntil();
        if (until <= to.position()) {
            waits(to, until);
            return;
        }
        stretch(to, until).ifPresent(stretch -> {
            if (stretch.position() == to.position()) {
                waits(to, until);
            } else if (stretch.changes().isEmpty()) {
                subscriptions.received(to, stretch.next(), stretch.position(), clock.instant());
            } else {
                subscriptions.begin(to, stretch.position());
                settle(to, stretch, call(to, stretch));
            }
        });
    }

    /** Until all have seen what comes after that, and at least until the next look. */
    private void waits(Subscription to, long seen) {
        Duration left = spread.left(Math.max(seen, to.position()) + 1);
        subscriptions.waits(to, clock.instant().plus(left.isZero() ? Watch.BETWEEN_LOOKS : left));
    }

    /** Empty where it can go on no more. */
    private Optional<FollowLog.Stretch> stretch(Subscription to, long until) {
        try {
            return Optional.of(log.after(to.cursor(), AT_ONCE, Optional.of(until)));
        } catch (Problem lost) {
            if (lost.type() != ProblemType.CURSOR_EXPIRED) {
                throw lost;
            }
            subscriptions.stops(to.id(), Subscription.State.PAUSED, Subscription.Reason.CURSOR_EXPIRED, clock.instant());
            return Optional.empty();
        }
    }

    private Receipt call(Subscription to, FollowLog.Stretch stretch) {
        Message message = Message.of(to.message(), stretch.changes(), stretch.next(), stretch.position(), views);
        return caller.call(to, message, to.failures() + 1);
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
