package org.researchstories.sync;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.researchstories.store.EditingSide;
import org.researchstories.store.Schema;
import org.researchstories.store.Watch;

import java.time.Clock;
import java.time.Duration;

/**
 * Takes superseded changes out of the log once they are old. The latest of each story stays for ever, so who reads the log from its
 * beginning always comes to what is public.
 */
@ApplicationScoped
class Forget {

    private static final int AT_ONCE = 10_000;

    private final EditingSide database;
    private final Clock clock;
    private final Duration kept;
    private final Watch watch = new Watch("changes to forget", Duration.ofHours(1), () -> now() == AT_ONCE);

    Forget(EditingSide database, Clock clock, SyncConfig config) {
        this.database = database;
        this.clock = clock;
        this.kept = config.changesKept();
    }

    void begin(@Observes Schema.Open open) {
        watch.begin();
    }

    void end(@Observes ShutdownEvent stop) {
        watch.end();
    }

    /** @return how many */
    long now() {
        return database.call(handle -> handle.createQuery("select live.forget_changes(:before, :most)")
                .bind("before", clock.instant().minus(kept)).bind("most", AT_ONCE).mapTo(Long.class).one());
    }
}
