package org.researchstories.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.researchstories.store.PublishingSide;
import org.researchstories.story.Kind;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Forgets a story, published, withdrawn or archived, as when somebody it tells of no longer agrees. What is left is its
 * id, its kind and since when: no reason, no replacement, and of its addresses only digests, so that they answer that it
 * is gone and are never another story's.
 */
@ApplicationScoped
public class Erase {

    private final Door door;
    private final PublishingSide database;
    private final Notices notices;

    Erase(Door door, PublishingSide database, Notices notices) {
        this.door = door;
        this.database = database;
        this.notices = notices;
    }

    /**
     * @return the position from which on nobody sees it
     * @throws NotPublic where there neither is nor was such a story, or it was erased before
     */
    @Transactional
    public long now(UUID id) {
        Instant at = door.enter();
        int version = lastVersion(id);
        List<UUID> touched = door.mentioning(Set.of(id));
        Kind kind = notices.erase(id, at);
        Change end = Change.of(id, version + 1, Change.Reason.ERASED, new Change.Whereabouts(kind, null, null));
        return door.leave(touched, any -> Change.Cause.REDRAWN, List.of(end), at);
    }

    /** As the log has it: of an archived story nothing else does. */
    private int lastVersion(UUID id) {
        return database.call(handle -> handle.createQuery("""
                        select version, reason from live.change where subject = :id and subject_kind = 'story'
                        order by version desc limit 1""")
                .bind("id", id.toString())
                .map((row, context) -> row.getString("reason").equals(Change.Reason.ERASED.value) ? null : row.getInt("version"))
                .findOne().orElseThrow(() -> NotPublic.of(id)));
    }
}
