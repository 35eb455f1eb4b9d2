package org.researchstories.store;

import jakarta.inject.Singleton;
import org.researchstories.problem.Outage;
import org.researchstories.problem.Problem;
import org.researchstories.problem.ProblemType;

/** Whether the database has been brought to the schema of this version. */
@Singleton
class SchemaState {

    private volatile boolean ready;

    void becomeReady() {
        ready = true;
    }

    boolean isReady() {
        return ready;
    }

    /** @throws Problem where it is not */
    void require() {
        if (!ready) {
            throw Problem.of(ProblemType.UNAVAILABLE, "The database has not been reached yet.").header("Retry-After", Outage.SECONDS_TO_WAIT);
        }
    }
}
