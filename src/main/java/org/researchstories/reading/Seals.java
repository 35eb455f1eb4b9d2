package org.researchstories.reading;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.problem.Problem;
import org.researchstories.problem.ProblemType;
import org.researchstories.query.Cursor;
import org.researchstories.query.CursorSeal;
import org.researchstories.store.PublicPipeline;
import org.researchstories.store.PublicSide;

/** The seal that this database's cursors carry: the same for every instance and after every restart. */
@ApplicationScoped
public class Seals {

    private final PublicSide database;
    private final PublicPipeline pipeline;
    private volatile CursorSeal seal;

    Seals(PublicSide database, PublicPipeline pipeline) {
        this.database = database;
        this.pipeline = pipeline;
    }

    public String seal(Cursor cursor, String list) {
        return cursors().seal(cursor, list);
    }

    /**
     * @param list which one it must be a cursor of
     * @throws Problem where it is not
     */
    public Cursor open(String sealed, String list) {
        return cursors().open(sealed, list).orElseThrow(Seals::notOfThisList);
    }

    public static Problem notOfThisList() {
        return Problem.of(ProblemType.INVALID_CURSOR,
                "The cursor is not one that this list gave for these parameters. Leave it out to begin anew.");
    }

    /** Has the key at hand, without a thread that waits. Failed as {@link PublicPipeline} has it. */
    Future<Void> atHand() {
        return seal != null ? Future.succeededFuture()
                : pipeline.ask("select key from live.seal", Tuple.tuple(), row -> row.getBuffer("key").getBytes()).map(key -> {
                    seal = new CursorSeal(key.orElseThrow());
                    return null;
                });
    }

    /** The key never changes, so it is read once. */
    private CursorSeal cursors() {
        if (seal == null) {
            seal = new CursorSeal(database.ask(handle ->
                    handle.createQuery("select key from live.seal").mapTo(byte[].class).one()));
        }
        return seal;
    }
}
