package org.researchstories.rendered;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.researchstories.document.Head;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What this instance has seen of the change log: up to which position, and which stories have changed of late. An answer of before is
 * as good as a new one as long as nothing that has been seen since shows in it.
 */
@ApplicationScoped
class SeenLog {

    /** So many changes of stories are remembered; answers of before the oldest are taken for changed. */
    private static final int REMEMBERED = 100_000;

    private static final String HEAD = """
            select %s, (select c.mark from live.change c where c.position = h.position) as latest,
                (select c.mark from live.change c where c.position = :seen) as seen from live.head h""".formatted(Head.COLUMNS);

    private static final String CHANGED = """
            select position, subject from live.change
            where subject_kind = 'story' and position > :seen and position <= :position order by position limit :most""";

    private final Map<UUID, Long> changed = new ConcurrentHashMap<>();
    private final Deque<Change> remembered = new ArrayDeque<>();
    private volatile long floor;
    private volatile Sight sight;
    private volatile long looked = System.nanoTime();
    private int lives;

    private record Change(long position, UUID story) {
    }

    private record Looked(Head head, UUID latest, UUID seen) {
        private static final RowMapper<Looked> ROW = (row, context) ->
                new Looked(Head.from(row), row.getObject("latest", UUID.class), row.getObject("seen", UUID.class));
    }

    /** Looks how far the log has come. Each look is of a moment after this was called, so nothing that was public then is missed. */
    synchronized void look(Handle handle) {
        long begin = System.nanoTime();
        Sight before = sight;
        long seen = before == null ? -1 : before.position();
        Looked looked = handle.createQuery(HEAD).bind("seen", seen).map(Looked.ROW).one();
        Head head = looked.head;
        if (before == null || !goesOn(before, looked)) {
            beginAnew(head, looked.latest, begin);
        } else {
            if (head.position() > seen) {
                learn(handle, seen, head.position());
            }
            sight = new Sight(before.life(), head, looked.latest, begin);
        }
        this.looked = begin;
    }

    /** With a log of which nothing is known but where it stands. */
    synchronized void beginAnew(Head head, UUID latest, long at) {
        forgetAll(head.position());
        sight = new Sight(++lives, head, latest, at);
    }

    private static boolean goesOn(Sight before, Looked looked) {
        Head head = looked.head;
        return before.head().generation().equals(head.generation()) && Objects.equals(before.latest(), looked.seen)
                && (head.position() == before.position() ? before.head().mark().equals(head.mark()) : head.position() > before.position());
    }

    /** Stories first and the position after them: who sees the new position sees them too. */
    private void learn(Handle handle, long seen, long position) {
        List<Change> changes = handle.createQuery(CHANGED).bind("seen", seen).bind("position", position).bind("most", REMEMBERED + 1)
                .map((row, context) -> new Change(row.getLong(1), UUID.fromString(row.getString(2)))).list();
        if (changes.size() > REMEMBERED) {
            forgetAll(position);
            return;
        }
        changes.forEach(change -> {
            remembered.add(change);
            changed.put(change.story, change.position);
        });
        while (remembered.size() > REMEMBERED) {
            Change oldest = remembered.remove();
            floor = oldest.position;
            changed.remove(oldest.story, oldest.position);
        }
    }

    private void forgetAll(long position) {
        floor = position;
        remembered.clear();
        changed.clear();
    }

    /** That something at this position is public, which could not be looked at: nothing of before holds any more. */
    synchronized void doubt(long position) {
        Sight before = sight;
        if (before != null && position > before.position()) {
            forgetAll(position);
            sight = null;
        }
    }

    /** The look by which nothing that has been seen since shows in it; empty where something does. */
    Optional<Sight> sightOf(RenderedAnswer answer) {
        return now().filter(now -> now.life() == answer.life()
                && (answer.position() >= now.position() || answer.story() != null && isUnchanged(answer.story(), answer.position())));
    }

    /** In this order: what is not remembered any more raises the floor before it is forgotten. */
    private boolean isUnchanged(UUID story, long position) {
        return changed.getOrDefault(story, 0L) <= position && position >= floor;
    }

    /** For how long nobody has looked, whatever is thought of what was seen then. */
    Duration unseen() {
        return Duration.ofNanos(System.nanoTime() - looked);
    }

    /** The last look; empty where nobody has seen the log at all. */
    Optional<Sight> now() {
        return Optional.ofNullable(sight);
    }
}
