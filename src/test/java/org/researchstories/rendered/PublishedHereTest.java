package org.researchstories.rendered;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.researchstories.publication.Recorded;
import org.researchstories.world.AnswersAreKept;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.Desk;
import org.researchstories.world.Reader;
import org.researchstories.world.Until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;

/** Whoever publishes is told when this instance has seen it, whether or not it hears of it from the database as well: here it does not. */
@QuarkusTest
@TestProfile(PublishedHereTest.NobodyListens.class)
class PublishedHereTest {

    /** An application of its own, because listening ends for good. */
    public static class NobodyListens extends AnswersAreKept {
    }

    @Inject
    Listening listening;

    @Inject
    SeenLog seen;

    @Inject
    Desk desk;

    @BeforeEach
    void nobodyListens() {
        Until.until("the log has been seen", () -> seen.now().isPresent());
        listening.end(new ShutdownEvent());
    }

    @Test
    void whereReadersAreSentToADatabaseThatDoesNotHaveItYetNothingOfBeforeIsTold() {
        listening.published(new Recorded(Reader.position() + 1));
        assertTrue(seen.now().isEmpty());
        desk.publishes(aChallenge());
        assertTrue(seen.now().isPresent());
    }

    @Test
    void nothingThatWasWithdrawnIsAnsweredAfterwards() {
        ChallengeManuscript challenge = aChallenge();
        desk.publishes(challenge);
        String list = "/v1/challenges?limit=100";
        for (int edition = 0; edition < 5; edition++) {
            desk.publishes(challenge.titled("Edition " + edition));
            assertEquals("Edition " + edition, Reader.reads(challenge).path("title"));
            assertTrue(Reader.walks(list, "title").contains("Edition " + edition));
            desk.withdraws(challenge, "It is wrong.");
            assertEquals("withdrawn", Reader.reads(challenge).path("status"));
            assertFalse(Reader.walks(list, "slug").contains(challenge.slug()));
        }
        desk.archives(challenge, "It is wrong.");
        assertEquals(410, Reader.gets(challenge.path()).statusCode());
    }
}
