package org.researchstories.reading;

import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.query.CursorSeal;
import org.researchstories.store.PublicSide;

/** The seal that this database's cursors carry: the same for every instance and after every restart. */
@ApplicationScoped
class Seals {

    private final PublicSide database;
    private volatile CursorSeal seal;

    Seals(PublicSide database) {
        this.database = database;
    }

    /** The key never changes, so it is read once. */
    CursorSeal cursors() {
        if (seal == null) {
            seal = new CursorSeal(database.ask(handle ->
                    handle.createQuery("select key from live.seal").mapTo(byte[].class).one()));
        }
        return seal;
    }
}
