package org.researchstories.store;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether the database has been brought to the schema of this version. */
@ApplicationScoped
class SchemaState {

    private volatile boolean ready;

    void becomeReady() {
        ready = true;
    }

    boolean isReady() {
        return ready;
    }
}
