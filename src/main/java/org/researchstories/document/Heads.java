package org.researchstories.document;

import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.store.PublicSide;

/** Where the change log stands. */
@ApplicationScoped
public class Heads {

    private final PublicSide database;

    Heads(PublicSide database) {
        this.database = database;
    }

    public Head now() {
        return database.ask(handle -> handle.createQuery("select %s from live.head h".formatted(Head.COLUMNS))
                .map((row, context) -> Head.from(row)).one());
    }
}
