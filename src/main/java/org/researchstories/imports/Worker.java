package org.researchstories.imports;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.researchstories.store.Schema;
import org.researchstories.store.Watch;

/** Works while there is something to import, one step after the other; what another instance is at it passes over. */
@ApplicationScoped
class Worker {

    private final Watch watch;

    Worker(Work work) {
        watch = new Watch("imports", work::next);
    }

    void begin(@Observes Schema.Open open) {
        watch.begin();
    }

    void end(@Observes ShutdownEvent stop) {
        watch.end();
    }
}
