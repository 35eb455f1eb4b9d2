package org.researchstories.webhook;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.researchstories.store.EditingSide;
import org.researchstories.store.Schema;
import org.researchstories.store.Watch;

import java.time.Clock;
import java.time.Duration;

/** Takes calls off the record once they are old. */
@ApplicationScoped
class ForgetDeliveries {

    private static final int AT_ONCE = 10_000;

    private final EditingSide database;
    private final Clock clock;
    private final Duration kept;
    private final Watch watch = new Watch("calls to forget", Duration.ofHours(1), () -> now() == AT_ONCE);

    ForgetDeliveries(EditingSide database, Clock clock, WebhookConfig config) {
        this.database = database;
        this.clock = clock;
        this.kept = config.deliveriesKept();
    }

    void begin(@Observes Schema.Open open) {
        watch.begin();
    }

    void end(@Observes ShutdownEvent stop) {
        watch.end();
    }

    /** @return how many */
    int now() {
        return database.call(handle -> handle.createUpdate("""
                        delete from gate.delivery where id in (select id from gate.delivery where at < :before order by id limit :most)""")
                .bind("before", clock.instant().minus(kept)).bind("most", AT_ONCE).execute());
    }
}
