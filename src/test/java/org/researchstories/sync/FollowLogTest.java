package org.researchstories.sync;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.researchstories.world.Desk;

import java.util.List;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.researchstories.world.ChallengeManuscript.aChallenge;

/** How the log is followed for others, no further than they are to know. */
@QuarkusTest
class FollowLogTest {

    private static final int AT_ONCE = 100;

    @Inject
    FollowLog log;

    @Inject
    Desk desk;

    @Test
    void whatIsNotToBeReadYetIsNeitherToldNorPassed() {
        String here = log.now().next();
        long before = log.now().position();
        long first = desk.publishes(aChallenge());
        long second = desk.publishes(aChallenge());
        assertEquals(List.of(), positions(after(here, before)));
        assertEquals(before, after(here, before).position());
        FollowLog.Stretch stretch = after(here, second - 1);
        assertEquals(first, positions(stretch).getLast());
        assertEquals(first, stretch.position());
        assertEquals(second, positions(after(stretch.next(), second)).getLast());
    }

    @Test
    void whatIsReadAgainIsTheSameWhateverHasComeSince() {
        String here = log.now().next();
        desk.publishes(aChallenge());
        FollowLog.Stretch first = log.after(here, AT_ONCE, Optional.empty());
        desk.publishes(aChallenge());
        assertEquals(first, after(here, first.position()));
    }

    private FollowLog.Stretch after(String cursor, long until) {
        return log.after(cursor, AT_ONCE, Optional.of(until));
    }

    private static List<Long> positions(FollowLog.Stretch stretch) {
        return stretch.changes().stream().map(ChangeView::position).toList();
    }
}
