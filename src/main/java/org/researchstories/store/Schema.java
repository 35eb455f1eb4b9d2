package org.researchstories.store;

import io.quarkus.logging.Log;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import org.flywaydb.core.Flyway;
import org.hibernate.SessionFactory;
import org.researchstories.problem.Outage;

import java.time.Duration;

/**
 * Brings the database to the schema of this version. Where the database cannot be reached at the start the application
 * starts nevertheless, answers 503, and goes on trying: it needs no restart when the database is back.
 */
@ApplicationScoped
public class Schema {

    /** The schema is that of this version: what has to be there before anybody is answered is put there now. */
    public record Ready() {
    }

    /** Everybody is answered from here on. */
    public record Open() {
    }

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);

    private final Flyway flyway;
    private final SessionFactory entities;
    private final Event<Ready> ready;
    private final Event<Open> open;
    private final ReadingRole readingRole;
    private final SchemaState state;

    Schema(Flyway flyway, SessionFactory entities, Event<Ready> ready, Event<Open> open, ReadingRole readingRole, SchemaState state) {
        this.flyway = flyway;
        this.entities = entities;
        this.ready = ready;
        this.open = open;
        this.readingRole = readingRole;
        this.state = state;
    }

    void prepare(@Observes StartupEvent start) {
        try {
            migrate();
        } catch (RuntimeException e) {
            if (!Outage.causes(e)) {
                throw e;
            }
            Log.warnf("The database cannot be reached; trying again every %d seconds. %s", BETWEEN_TRIES.toSeconds(), e.getMessage());
            Thread.ofVirtual().name("schema").start(this::keepTrying);
        }
    }

    private void migrate() {
        flyway.migrate();
        entities.getSchemaManager().validateMappedObjects();
        readingRole.verify();
        ready.fire(new Ready());
        state.becomeReady();
        open.fire(new Open());
    }

    private void keepTrying() {
        while (!state.isReady()) {
            try {
                Thread.sleep(BETWEEN_TRIES);
                migrate();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!Outage.causes(e)) {
                    Log.error("The database was reached but cannot be used.", e);
                    Quarkus.asyncExit(1);
                    return;
                }
            }
        }
    }
}
