package org.researchstories.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.researchstories.story.Story;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Takes a story away from the public for good: what is left is a notice at its addresses. */
@ApplicationScoped
public class Archive {

    private final Door door;
    private final Inspection inspection;
    private final EntityManager entities;
    private final Notices notices;

    Archive(Door door, Inspection inspection, EntityManager entities, Notices notices) {
        this.door = door;
        this.inspection = inspection;
        this.entities = entities;
        this.notices = notices;
    }

    /**
     * @param reason     at most 500 characters, for readers; null where it cannot be told
     * @param replacedBy where to look instead, or null
     * @return the position from which on nobody sees it
     * @throws NotPublic where there is no such story
     * @throws Refused   where the reason cannot be told or what replaces it is not public
     */
    @Transactional
    public long now(UUID id, String reason, UUID replacedBy) {
        Instant at = door.enter();
        inspection.ofNotice(id, reason, false, replacedBy);
        Story story = NotPublic.unless(entities.find(Story.class, id), id);
        List<UUID> touched = door.mentioning(Set.of(id));
        Change end = Change.of(id, story.version + 1, replacedBy == null ? Change.Reason.ARCHIVED : Change.Reason.MERGED,
                Change.Whereabouts.of(story, replacedBy));
        notices.leave(story, reason, replacedBy, at);
        if (replacedBy != null) {
            notices.passOn(id, replacedBy);
        }
        return door.leave(touched, any -> Change.Cause.REDRAWN, List.of(end), at);
    }
}
