package org.researchstories.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.researchstories.story.Story;
import org.researchstories.story.Withdrawal;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Says of a story that it is wrong or out of date: it stays readable with that notice, and leaves every list. */
@ApplicationScoped
public class Withdraw {

    private final Door door;
    private final Inspection inspection;
    private final Chronicle chronicle;
    private final EntityManager entities;

    Withdraw(Door door, Inspection inspection, Chronicle chronicle, EntityManager entities) {
        this.door = door;
        this.inspection = inspection;
        this.chronicle = chronicle;
        this.entities = entities;
    }

    /**
     * @param reason     at most 500 characters, for readers
     * @param replacedBy where to look instead, or null
     * @return the position from which on no list shows it
     * @throws NotPublic where there is no such story
     * @throws Refused   where the reason cannot be told or what replaces it is not public
     */
    @Transactional
    public long now(UUID id, String reason, UUID replacedBy) {
        Instant at = door.enter();
        inspection.ofNotice(id, reason, true, replacedBy);
        Story story = NotPublic.unless(entities.find(Story.class, id), id);
        chronicle.endOfWithdrawals(Set.of(id), at);
        story.state = Story.State.WITHDRAWN;
        story.withdrawal = new Withdrawal(reason, at, replacedBy);
        Set<UUID> touched = new HashSet<>(door.mentioning(Set.of(id)));
        touched.add(id);
        return door.leave(touched, it -> it.equals(id) ? Change.Cause.of(Change.Reason.WITHDRAWN) : Change.Cause.REDRAWN, List.of(), at);
    }
}
