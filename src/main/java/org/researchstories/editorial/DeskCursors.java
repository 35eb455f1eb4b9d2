package org.researchstories.editorial;

import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.problem.Problem;
import org.researchstories.problem.ProblemType;
import org.researchstories.query.Cursor;
import org.researchstories.query.CursorSeal;
import org.researchstories.store.PublishingSide;

import java.util.Optional;

/** Cursors of lists that editors walk through; within a transaction. */
@ApplicationScoped
public class DeskCursors {

    private final PublishingSide database;

    DeskCursors(PublishingSide database) {
        this.database = database;
    }

    /** @param list what it was asked for, in its one canonical spelling */
    public String sealed(Cursor cursor, String list) {
        return seal().seal(cursor, list);
    }

    /**
     * Empty where none was sent.
     *
     * @throws Problem where it is not a cursor of this list
     */
    public Optional<Cursor> opened(String sent, String list) {
        return Optional.ofNullable(sent).map(cursor -> seal().open(cursor, list).orElseThrow(() -> Problem.of(ProblemType.INVALID_CURSOR,
                "The cursor is not one that this list gave for these parameters. Leave it out to begin anew.")));
    }

    private CursorSeal seal() {
        return new CursorSeal(database.call(handle -> handle.createQuery("select key from live.seal").mapTo(byte[].class).one()));
    }
}
