package org.researchstories.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.researchstories.access.Actor;
import org.researchstories.editorial.Action;
import org.researchstories.editorial.Desk;
import org.researchstories.editorial.IfMatch;
import org.researchstories.editorial.State;
import org.researchstories.editorial.WorkingCopy;
import org.researchstories.publication.Archive;
import org.researchstories.publication.Erase;
import org.researchstories.publication.NotPublic;
import org.researchstories.publication.Refused;
import org.researchstories.publication.Withdraw;
import org.researchstories.store.PublishingSide;

import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;

/** Takes a story from the public, in all its languages: with a notice in its place, for good, or without a trace. */
@ApplicationScoped
public class EndStory {

    private final Standings standings;
    private final Desk desk;
    private final Withdraw withdraw;
    private final Archive archive;
    private final Erase erase;
    private final PublishingSide database;

    EndStory(Standings standings, Desk desk, Withdraw withdraw, Archive archive, Erase erase, PublishingSide database) {
        this.standings = standings;
        this.desk = desk;
        this.withdraw = withdraw;
        this.archive = archive;
        this.erase = erase;
        this.database = database;
    }

    /**
     * @return the position from which on no list has it
     * @throws org.researchstories.problem.Problem where it stands otherwise than {@code based} says, is not public, cannot be
     *                                             withdrawn with this notice, or is shown by others and not to be detached
     */
    @Transactional
    public long withdrawing(UUID id, IfMatch based, Ending ending, Actor by) {
        return ended(id, based, ending, Action.WITHDRAW, story -> withdraw.now(story, ending.reason(), ending.replacedBy()), by);
    }

    /** As {@link #withdrawing}; it cannot be published again. */
    @Transactional
    public long archiving(UUID id, IfMatch based, Ending ending, Actor by) {
        return ended(id, based, ending, Action.ARCHIVE, story -> archive.now(story, ending.reason(), ending.replacedBy()), by);
    }

    /** As {@link #archiving}, and its words are forgotten on the desk too: what is left is who did what, and when. */
    @Transactional
    public long erasing(UUID id, IfMatch based, Actor by) {
        long position = ended(id, based, new Ending(null, null, true), Action.ERASE, erase::now, by);
        database.call(handle -> handle.createQuery("select 1 from (select desk.forget(:id)) as done").bind("id", id).mapTo(Integer.class).one());
        return position;
    }

    private long ended(UUID id, IfMatch based, Ending ending, Action action, ToLongFunction<UUID> end, Actor by) {
        List<WorkingCopy> copies = desk.lockedOf(id.toString());
        Standing standing = standings.of(id);
        if (!based.names(standing.tag())) {
            throw ReleaseProblems.standsOtherwise(standing);
        }
        if (!ending.detach() && !standing.referrers().isEmpty()) {
            throw ReleaseProblems.referenced(standing.referrers());
        }
        try {
            long position = end.applyAsLong(id);
            copies.stream().filter(copy -> action != Action.WITHDRAW || copy.state() == State.PUBLISHED)
                    .forEach(copy -> desk.move(copy, action, ending.reason(), by));
            return position;
        } catch (NotPublic nothing) {
            throw ReleaseProblems.notPublic(standing);
        } catch (Refused refused) {
            throw ReleaseProblems.notPublishable(refused.reasons().stream().map(Refused.Reason::fault).toList());
        }
    }
}
