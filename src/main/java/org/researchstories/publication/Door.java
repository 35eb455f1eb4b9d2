package org.researchstories.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.researchstories.document.Drawing;
import org.researchstories.document.Shelf;
import org.researchstories.store.PublishingSide;
import org.researchstories.story.Story;
import org.researchstories.vocabulary.Subject;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** What every act of publication has in common: how it begins, and how what it changed reaches the shelf and the log. */
@ApplicationScoped
class Door {

    /** Some tens of megabytes; a topic may be shown by a hundred thousand stories. */
    private static final int DRAWN_AT_ONCE = 1_000;

    private final Session session;
    private final PublishingSide database;
    private final Drawing drawing;
    private final Shelf shelf;
    private final ChangeLog changeLog;

    Door(Session session, PublishingSide database, Drawing drawing, Shelf shelf, ChangeLog changeLog) {
        this.session = session;
        this.database = database;
        this.drawing = drawing;
        this.shelf = shelf;
        this.changeLog = changeLog;
    }

    /**
     * Lets one act in at a time. Two at once would each draw a neighbour of both without the other's news, and the
     * later would put the older drawing on the shelf.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Instant enter() {
        session.setHibernateFlushMode(FlushMode.MANUAL);
        return database.call(handle -> handle.createQuery(
                        "select clock_timestamp() from (select 1 from live.head for update) as locked")
                .mapTo(Instant.class).one());
    }

    /** The stories whose documents show any of these stories. */
    List<UUID> mentioning(Collection<UUID> stories) {
        return shelf.drawnFrom(stories.stream().map(Subject::story).toList());
    }

    /**
     * Draws these stories from what the database now holds, puts on the shelf what differs, and records it.
     *
     * @param fresh  those of them that are new, and so are there in their first version
     * @param cause  why each of them may have changed
     * @param others changes that are not of stories that can be drawn
     * @return the position at which all this is public
     */
    long leave(Collection<UUID> stories, Set<UUID> fresh, Function<UUID, Change.Cause> cause, List<Change> others, Instant at) {
        session.flush();
        List<Change> changes = new ArrayList<>(others);
        List<UUID> all = List.copyOf(stories);
        for (int from = 0; from < all.size(); from += DRAWN_AT_ONCE) {
            session.clear();
            changes.addAll(redraw(all.subList(from, Math.min(from + DRAWN_AT_ONCE, all.size())), fresh, cause, at));
        }
        session.clear();
        return changeLog.record(changes);
    }

    private List<Change> redraw(List<UUID> stories, Set<UUID> fresh, Function<UUID, Change.Cause> cause, Instant at) {
        List<Drawing.Picture> changed = shelf.changed(drawing.of(stories));
        Map<UUID, Integer> versions = advance(changed.stream().map(Drawing.Picture::id).filter(id -> !fresh.contains(id)).toList());
        stories.stream().filter(fresh::contains).forEach(id -> versions.put(id, Story.FIRST_VERSION));
        shelf.put(changed, versions, at);
        return changed.stream().map(picture -> Change.of(picture, versions.get(picture.id()), cause.apply(picture.id()))).toList();
    }

    /** As {@link #leave(Collection, Set, Function, List, Instant)}, where none of them is new. */
    long leave(Collection<UUID> stories, Function<UUID, Change.Cause> cause, List<Change> others, Instant at) {
        return leave(stories, Set.of(), cause, others, at);
    }

    private Map<UUID, Integer> advance(List<UUID> stories) {
        return database.call(handle -> {
            Map<UUID, Integer> versions = new HashMap<>();
            handle.createQuery("""
                            update live.story set version = version + 1 where id = any(:stories) returning id, version""")
                    .bindArray("stories", UUID.class, stories)
                    .map((row, context) -> versions.put(row.getObject(1, UUID.class), row.getInt(2)))
                    .forEach(replaced -> { });
            return versions;
        });
    }
}
