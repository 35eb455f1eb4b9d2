package org.researchstories.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.researchstories.store.PublishingSide;

/** The time before the first story. */
@ApplicationScoped
public class Beginning {

    private final Door door;
    private final PublishingSide database;

    Beginning(Door door, PublishingSide database) {
        this.door = door;
        this.database = database;
    }

    /** Whether no story was ever published; and none is by anybody else before the current transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isNow() {
        door.enter();
        return database.call(handle -> handle
                .createQuery("select not exists (select from live.change where subject_kind = 'story')")
                .mapTo(Boolean.class).one());
    }
}
