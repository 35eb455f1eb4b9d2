package org.researchstories.rendered;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import org.researchstories.publication.Recorded;
import org.researchstories.store.PublicSide;
import org.researchstories.store.Schema;
import org.researchstories.store.Watch;

import java.sql.SQLException;
import java.time.Duration;

/**
 * Keeps {@link SeenLog} up to date: from what is published here before whoever publishes is told, and from what is published elsewhere as PostgreSQL tells of
 * it ({@code LISTEN}), by looking each half second where nothing is told.
 */
@ApplicationScoped
class Listening {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final PublicSide database;
    private final SeenLog seen;
    private final RenderedAnswers answers;
    private final Watch watch = new Watch("news of the change log", this::listen);
    private volatile boolean ended;

    Listening(PublicSide database, SeenLog seen, RenderedAnswers answers) {
        this.database = database;
        this.seen = seen;
        this.answers = answers;
    }

    void begin(@Observes Schema.Open open) {
        if (answers.areKept()) {
            watch.begin();
        }
    }

    void end(@Observes ShutdownEvent stop) {
        ended = true;
        watch.end();
    }

    void published(@Observes(during = TransactionPhase.AFTER_SUCCESS) Recorded recorded) {
        if (!answers.areKept()) {
            return;
        }
        try {
            database.ask(handle -> {
                seen.look(handle);
                return null;
            });
        } catch (RuntimeException outage) {
            // What was not seen is doubted.
        }
        // Without effect where it was seen. A standby that readers are sent to may not have it yet.
        seen.doubt(recorded.position());
    }

    /** On one connection, until it breaks. */
    private boolean listen() {
        return database.ask(handle -> {
            handle.execute("listen research_stories");
            try {
                while (!ended) {
                    seen.look(handle);
                    await(handle);
                }
            } finally {
                silence(handle);
            }
            return false;
        });
    }

    private static void await(Handle handle) {
        try {
            handle.getConnection().unwrap(PGConnection.class).getNotifications((int) BETWEEN_LOOKS.toMillis());
        } catch (SQLException broken) {
            throw new ConnectionException(broken);
        }
    }

    /** Others get the connection afterwards; where it is broken nobody does. */
    private static void silence(Handle handle) {
        try {
            handle.execute("unlisten *");
        } catch (RuntimeException broken) {
            // What broke it is told.
        }
    }
}
