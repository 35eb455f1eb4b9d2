package org.researchstories.imports;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.researchstories.store.Schema;

import java.time.Duration;

/** Works while there is something to import, one step after the other; what another instance is at it passes over. */
@ApplicationScoped
class Worker {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final Work work;
    private volatile Thread working;
    /** An interruption alone may get lost in whatever waits just then. */
    private volatile boolean stopped;

    Worker(Work work) {
        this.work = work;
    }

    void begin(@Observes Schema.Ready ready) {
        working = Thread.ofVirtual().name("imports").start(this::work);
    }

    void end(@Observes ShutdownEvent stop) {
        stopped = true;
        if (working != null) {
            working.interrupt();
        }
    }

    private void work() {
        while (!stopped) {
            try {
                if (!work.next()) {
                    Thread.sleep(BETWEEN_LOOKS);
                }
            } catch (InterruptedException toldToStop) {
                return;
            } catch (RuntimeException outage) {
                Log.warnf("What is to be imported could not be gone on with: %s", outage.getMessage());
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
