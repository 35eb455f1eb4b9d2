package org.researchstories.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.researchstories.store.PublishingSide;

import java.util.List;
import java.util.UUID;

/**
 * The one clock. Positions are dense and become visible in their order, because the row that counts them stays locked
 * until the transaction that took them ends, and PostgreSQL makes a transaction visible before it releases its locks.
 */
@ApplicationScoped
public class ChangeLog {

    private final PublishingSide database;
    private final Event<Recorded> recorded;

    ChangeLog(PublishingSide database, Event<Recorded> recorded) {
        this.database = database;
        this.recorded = recorded;
    }

    /** Records these as the last act of the current transaction and answers the position of the last of them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long record(List<Change> changes) {
        long position = database.call(handle -> {
            long last = take(handle, changes.size());
            append(handle, changes, last - changes.size() + 1);
            grow(handle, changes);
            return last;
        });
        recorded.fire(new Recorded(position));
        return position;
    }

    private static long take(Handle handle, int positions) {
        return handle.createQuery("""
                        update live.head set position = position + :positions,
                            changed_at = case when :positions > 0 then clock_timestamp() else changed_at end,
                            mark = case when :positions > 0 then gen_random_uuid() else mark end
                        returning position""")
                .bind("positions", positions).mapTo(Long.class).one();
    }

    private static void append(Handle handle, List<Change> changes, long first) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into live.change (position, subject_kind, subject, version, locale, op, reason, at, kind, slug, replaced_by)
                values (:position, :type, :subject, :version, :locale, :operation, :reason, clock_timestamp(), :kind, :slug, cast(:replacedBy as uuid))""");
        long position = first;
        for (Change change : changes) {
            batch.bind("position", position++).bind("type", change.subject().type().value)
                    .bind("subject", change.subject().key()).bind("version", change.version())
                    .bind("locale", change.language() == null ? null : change.language().tag)
                    .bind("operation", change.reason().operation).bind("reason", change.reason().value);
            Change.Whereabouts story = change.story();
            batch.bind("kind", story == null ? null : story.kind().value).bind("slug", story == null ? null : story.slug())
                    .bind("replacedBy", story == null ? null : story.replacedBy()).add();
        }
        batch.execute();
    }

    /** What proves copies identical follows each change. */
    private static void grow(Handle handle, List<Change> changes) {
        List<UUID> stories = changes.stream().filter(change -> change.story() != null).map(change -> UUID.fromString(change.subject().key())).toList();
        if (!stories.isEmpty()) {
            handle.createUpdate("call live.grow(:stories)").bindArray("stories", UUID.class, stories).execute();
        }
    }
}
