package org.researchstories.webhook;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.researchstories.store.Schema;
import org.researchstories.store.Watch;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * Looks for subscribers that something is to be told to, and tells each on a thread of its own: one that is slow keeps none of the others
 * waiting. Those whose last call failed share a few of the calls, so that however many they are, they never have those of the others.
 */
@ApplicationScoped
class Dispatch {

    private static final int SHARE_OF_FAILING = 4;

    private final Subscriptions subscriptions;
    private final Deliver deliver;
    private final Spread spread;
    private final Clock clock;
    private final Semaphore free;
    private final Semaphore freeForFailing;
    private final Watch watch = new Watch("webhooks that are due", this::next);

    Dispatch(Subscriptions subscriptions, Deliver deliver, Spread spread, Clock clock, WebhookConfig config) {
        this.subscriptions = subscriptions;
        this.deliver = deliver;
        this.spread = spread;
        this.clock = clock;
        this.freeForFailing = new Semaphore(Math.max(1, config.calls() / SHARE_OF_FAILING));
        this.free = new Semaphore(config.calls());
    }

    void begin(@Observes Schema.Open open) {
        watch.begin();
    }

    void end(@Observes ShutdownEvent stop) {
        watch.end();
    }

    /** Whether there was anybody, and so may be others. */
    private boolean next() {
        boolean any = next(false, free);
        return next(true, freeForFailing) || any;
    }

    private boolean next(boolean failing, Semaphore calls) {
        int most = calls.availablePermits();
        if (most == 0) {
            return false;
        }
        Subscriptions.Claimed claimed = subscriptions.claimed(most, failing, clock.instant());
        spread.see(claimed.head());
        claimed.due().forEach(subscription -> {
            calls.acquireUninterruptibly();
            Thread.ofVirtual().name("webhook " + subscription.id()).start(() -> turn(subscription, calls));
        });
        return !claimed.due().isEmpty();
    }

    /** What goes wrong here is tried again when the lease is over. */
    private void turn(Subscription subscription, Semaphore calls) {
        try {
            deliver.next(subscription);
        } catch (RuntimeException outage) {
            Log.warnf("%s could not be told: %s", subscription, outage.getMessage());
        } finally {
            calls.release();
        }
    }
}
