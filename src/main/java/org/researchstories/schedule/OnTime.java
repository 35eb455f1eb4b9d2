package org.researchstories.schedule;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.researchstories.store.Schema;

import java.time.Duration;

/**
 * Does what is due, and what rules ask for, from the moment at which the database can be used: first what fell due while nobody was there. Each instance
 * looks for itself, and what one is at, the others pass over.
 */
@ApplicationScoped
class OnTime {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private static final Duration BETWEEN_REVIEWS = Duration.ofMinutes(1);

    private final Due due;
    private final OverdueReviews overdue;
    private volatile Thread looking;
    /** An interruption alone may get lost in whatever waits just then. */
    private volatile boolean stopped;

    OnTime(Due due, OverdueReviews overdue) {
        this.due = due;
        this.overdue = overdue;
    }

    void begin(@Observes Schema.Ready ready) {
        looking = Thread.ofVirtual().name("schedules").start(this::look);
    }

    void end(@Observes ShutdownEvent stop) {
        stopped = true;
        if (looking != null) {
            looking.interrupt();
        }
    }

    private void look() {
        long reviewed = System.nanoTime();
        while (!stopped) {
            try {
                if (System.nanoTime() - reviewed > BETWEEN_REVIEWS.toNanos()) {
                    overdue.withdraw();
                    reviewed = System.nanoTime();
                }
                if (!due.next()) {
                    Thread.sleep(BETWEEN_LOOKS);
                }
            } catch (InterruptedException toldToStop) {
                return;
            } catch (RuntimeException outage) {
                Log.warnf("What is due could not be looked for: %s", outage.getMessage());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS.multipliedBy(4));
        } catch (InterruptedException toldToStop) {
            Thread.currentThread().interrupt();
        }
    }
}
