package org.researchstories.schedule;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.researchstories.store.Schema;
import org.researchstories.store.Watch;

import java.time.Duration;

/**
 * Does what is due, and what rules ask for, from the moment at which the database can be used: first what fell due while nobody
 * was there. Each instance looks for itself, and what one is at, the others pass over.
 */
@ApplicationScoped
class OnTime {

    private static final Duration BETWEEN_REVIEWS = Duration.ofMinutes(1);

    private final Due due;
    private final OverdueReviews overdue;
    private final Watch watch = new Watch("what is due", this::next);
    private long reviewed;

    OnTime(Due due, OverdueReviews overdue) {
        this.due = due;
        this.overdue = overdue;
    }

    void begin(@Observes Schema.Open open) {
        reviewed = System.nanoTime();
        watch.begin();
    }

    void end(@Observes ShutdownEvent stop) {
        watch.end();
    }

    private boolean next() {
        if (System.nanoTime() - reviewed > BETWEEN_REVIEWS.toNanos()) {
            overdue.withdraw();
            reviewed = System.nanoTime();
        }
        return due.next();
    }
}
