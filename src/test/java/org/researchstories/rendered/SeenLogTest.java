package org.researchstories.rendered;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.researchstories.world.AnswersAreKept;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.Desk;
import org.researchstories.world.Psql;
import org.researchstories.world.Reader;
import org.researchstories.world.Until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;

/** What an instance knows of the change log, and what it does where it cannot know. */
@QuarkusTest
@TestProfile(AnswersAreKept.class)
class SeenLogTest {

    @Inject
    Desk desk;

    @Inject
    SeenLog seen;

    @Inject
    MeterRegistry meters;

    private final ChallengeManuscript challenge = aChallenge();

    @Test
    void whatNobodyTellsOfIsLookedFor() {
        desk.publishes(challenge);
        long before = Reader.position();
        Psql.asOwner().useHandle(handle -> handle.execute("alter table live.head disable trigger news"));
        try {
            Psql.asEditor().useHandle(handle -> handle.execute(RenderedAnswersTest.SOMEBODY_ELSE_PUBLISHES));
            Until.until("it is seen", () -> Reader.position() == before + 1);
        } finally {
            Psql.asOwner().useHandle(handle -> handle.execute("alter table live.head enable trigger news"));
        }
    }

    @Test
    void whereAPublicationIsKnownOfAndCannotBeLookedAtNothingOfBeforeIsTold() {
        desk.publishes(challenge);
        Reader.reads(challenge);
        assertEquals(1, hits(() -> Reader.reads(challenge)));
        seen.doubt(Reader.position() + 1);
        assertEquals(0, hits(() -> Reader.reads(challenge)));
        Until.until("it is kept again", () -> hits(() -> Reader.reads(challenge)) == 1);
    }

    @Test
    void whatIsDoubtedBehindWhatWasSeenChangesNothing() {
        desk.publishes(challenge);
        Reader.reads(challenge);
        seen.doubt(Reader.position());
        assertEquals(1, hits(() -> Reader.reads(challenge)));
    }

    @Test
    void howLongNothingHasBeenSeenIsMeasuredFromTheStartOn() {
        assertTrue(meters.get("stories.rendered.unseen").gauge().value() < 60);
        SeenLog never = new SeenLog();
        Until.until("it is measured", () -> never.unseen().toMillis() > 0);
    }

    /** How many requests were answered from memory. */
    private double hits(Runnable what) {
        Counter hits = meters.get("stories.rendered.requests").tag("answer", "hit").counter();
        double before = hits.count();
        what.run();
        return hits.count() - before;
    }
}
