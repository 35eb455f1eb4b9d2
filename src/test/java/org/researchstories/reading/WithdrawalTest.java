package org.researchstories.reading;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.researchstories.publication.Refused;
import org.researchstories.world.Addressed;
import org.researchstories.world.Desk;
import org.researchstories.world.Reader;
import org.researchstories.world.Stories;
import org.researchstories.world.Unique;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.ResearchManuscript.someResearch;
import static org.researchstories.world.StrategyManuscript.aStrategy;

/** A withdrawn story stays readable with its notice, and nothing leads to it any more. */
@QuarkusTest
class WithdrawalTest {

    @Inject
    Desk desk;

    @Test
    void aWithdrawnStoryIsReadableWithItsNotice() {
        var instead = aChallenge();
        var challenge = aChallenge();
        desk.publishes(challenge, instead);
        Response before = Reader.reads(challenge);
        assertNull(before.header("X-Robots-Tag"));
        desk.withdraws(challenge, "A newer trial says otherwise.", instead);
        Response after = Reader.reads(challenge);
        assertEquals("withdrawn", after.path("status"));
        assertEquals("A newer trial says otherwise.", after.path("withdrawal.reason"));
        assertEquals(Instant.parse(after.path("modifiedAt")), Instant.parse(after.path("withdrawal.at")));
        assertEquals(instead.path(), after.path("withdrawal.replacedBy.href"));
        assertEquals("noindex", after.header("X-Robots-Tag"));
        assertEquals(challenge.title(), after.path("title"));
        assertNotEquals(before.header("ETag"), after.header("ETag"));
        assertEquals(after.asString(), Reader.reads(challenge.pathById()).asString());
    }

    @Test
    void aWithdrawnStoryThatTheClientHasAlreadyIsNotOfferedToSearchEnginesEither() {
        var challenge = aChallenge();
        desk.publishes(challenge);
        desk.withdraws(challenge, "It was wrong.");
        Response known = Reader.asking().header("If-None-Match", Reader.tagOf(challenge)).get(challenge.path());
        assertEquals(304, known.statusCode());
        assertEquals("noindex", known.header("X-Robots-Tag"));
    }

    @Test
    void aWithdrawnStoryLeavesEveryListAndEveryMention() {
        var challenge = aChallenge().displayedAt(0);
        var strategy = aStrategy().addressing(challenge).displayedAt(0);
        var research = someResearch().into(challenge).testing(strategy).displayedAt(0);
        var related = aChallenge().relatedTo(strategy);
        desk.publishes(challenge, strategy, research, related);
        for (String list : List.of("/v1/strategies?limit=100", "/v1/stories?limit=100", "/v1/strategies?limit=100&locale=cy")) {
            assertTrue(Reader.walks(list, "id").contains(strategy.id().toString()), list);
        }
        desk.withdraws(strategy, "It was wrong.");
        for (String list : List.of("/v1/strategies?limit=100", "/v1/stories?limit=100", "/v1/strategies?limit=100&locale=cy")) {
            assertFalse(Reader.walks(list, "id").contains(strategy.id().toString()), list);
        }
        for (Addressed other : List.of(challenge, research, related)) {
            assertFalse(Reader.reads(other).asString().contains(strategy.id().toString()), other.path());
        }
    }

    @Test
    void theTotalOfAListDoesNotCountIt() {
        var challenge = aChallenge();
        desk.publishes(challenge);
        int before = Reader.reads("/v1/challenges?total=true&limit=1").path("total");
        desk.withdraws(challenge, "It was wrong.");
        assertEquals(before - 1, (int) Reader.reads("/v1/challenges?total=true&limit=1").path("total"));
    }

    @Test
    void aWithdrawnStoryThatIsPublishedAgainIsBackWhereItWas() {
        var challenge = aChallenge();
        var strategy = aStrategy().addressing(challenge);
        desk.publishes(challenge, strategy);
        desk.withdraws(strategy, "It was wrong.");
        desk.publishes(strategy.saying("Now it is right."));
        Response back = Reader.reads(strategy);
        assertEquals("published", back.path("status"));
        assertNull(back.path("withdrawal"));
        assertNull(back.header("X-Robots-Tag"));
        assertEquals(List.of(strategy.slug()), Reader.reads(challenge).path("strategies.slug"));
        assertTrue(Reader.walks("/v1/strategies?limit=100", "slug").contains(strategy.slug()));
    }

    @Test
    void theNoticeNamesWhatReplacesItByItsNewestName() {
        var instead = aChallenge();
        var challenge = aChallenge();
        desk.publishes(challenge, instead);
        desk.withdraws(challenge, "Another says it better.", instead);
        desk.publishes(instead.titled("Renamed to " + Unique.word()));
        assertEquals(instead.title(), Reader.reads(challenge).path("withdrawal.replacedBy.title"));
    }

    @Test
    void anArchivedStoryIsGoneWithItsReason() {
        var challenge = aChallenge();
        desk.publishes(challenge);
        desk.archives(challenge, "A person asked us to.");
        for (String path : List.of(challenge.path(), challenge.pathById(), "/v1/stories/" + challenge.id())) {
            Response gone = Reader.gets(path);
            assertEquals(410, gone.statusCode(), path);
            assertEquals("application/problem+json", gone.contentType().split(";")[0]);
            assertEquals("/problems/archived", gone.path("type"));
            assertEquals("A person asked us to.", gone.path("reason"));
            assertTrue(Instant.parse(gone.path("goneAt")).isBefore(Instant.now().plusSeconds(60)));
            assertNull(gone.path("replacedBy"));
            assertEquals("public, max-age=60", gone.header("Cache-Control"));
            assertFalse(gone.asString().contains(challenge.title()));
        }
        assertEquals(404, Reader.gets("/v1/strategies/" + challenge.id()).statusCode());
    }

    @Test
    void anArchivedStorySaysWhatReplacesItWhileThatIsPublic() {
        var instead = aChallenge();
        var challenge = aChallenge();
        desk.publishes(challenge, instead);
        desk.archives(challenge, "Another says it better.", instead);
        assertEquals(instead.path(), Reader.gets(challenge.path()).path("replacedBy.href"));
        desk.withdraws(instead, "That was wrong, too.");
        assertNull(Reader.gets(challenge.path()).path("replacedBy"));
    }

    @Test
    void whatWasReplacedByWhatIsReplacedItselfIsReplacedByWhatReplacesThat() {
        var first = aChallenge();
        var second = aChallenge();
        var last = aChallenge();
        var withdrawn = aChallenge();
        desk.publishes(first, second, last, withdrawn);
        desk.archives(first, "Another says it better.", second);
        desk.withdraws(withdrawn, "Another says it better.", second);
        desk.archives(second, "The last says it best.", last);
        assertEquals(last.path(), Reader.gets(first.path()).path("replacedBy.href"));
        assertEquals(last.path(), Reader.reads(withdrawn).path("withdrawal.replacedBy.href"));
    }

    @Test
    void anArchivedStoryLeavesEveryListAndEveryMention() {
        var challenge = aChallenge().displayedAt(0);
        var strategy = aStrategy().addressing(challenge).displayedAt(0);
        desk.publishes(challenge, strategy);
        desk.archives(strategy, "It is past.");
        assertFalse(Reader.walks("/v1/stories?limit=100", "id").contains(strategy.id().toString()));
        assertEquals(List.of(), Reader.reads(challenge).path("strategies"));
    }

    @Test
    void aWithdrawnStoryCanBeArchived() {
        var challenge = aChallenge();
        desk.publishes(challenge);
        desk.withdraws(challenge, "It was wrong.");
        desk.archives(challenge, "It is past.");
        assertEquals(410, Reader.gets(challenge.path()).statusCode());
    }

    @Test
    void ofAnErasedStoryNothingIsToldButSinceWhen() {
        var strategy = aStrategy();
        var challenge = aChallenge().relatedTo(strategy);
        String former = challenge.path();
        desk.publishes(challenge, strategy);
        desk.publishes(challenge.at(Unique.slug("second")));
        desk.erases(challenge);
        for (String path : List.of(former, challenge.path(), challenge.pathById(), "/v1/stories/" + challenge.id())) {
            Response gone = Reader.gets(path);
            assertEquals(410, gone.statusCode(), path);
            assertEquals("/problems/erased", gone.path("type"));
            assertEquals(Set.of("type", "title", "status", "detail", "goneAt"), gone.jsonPath().getMap("").keySet());
        }
        assertEquals(404, Reader.gets("/v1/strategies/" + challenge.id()).statusCode());
        assertFalse(Reader.walks("/v1/stories?limit=100&withdrawn=include", "id").contains(challenge.id().toString()));
        assertFalse(Reader.reads(strategy).asString().contains(challenge.id().toString()));
    }

    @Test
    void anArchivedStoryCanBeErasedAndItsReasonWithIt() {
        var challenge = aChallenge();
        desk.publishes(challenge);
        desk.archives(challenge, "A reason that says too much.", Stories.SPREAD);
        desk.erases(challenge);
        Response gone = Reader.gets(challenge.path());
        assertEquals("/problems/erased", gone.path("type"));
        assertNull(gone.path("reason"));
        assertNull(gone.path("replacedBy"));
    }

    @Test
    void researchOutlivesItsOnlyChallenge() {
        var withdrawn = aChallenge();
        var archived = aChallenge();
        var one = someResearch().into(withdrawn);
        var other = someResearch().into(archived);
        desk.publishes(withdrawn, archived, one, other);
        desk.withdraws(withdrawn, "It is out of date.");
        desk.archives(archived, "It is past.");
        assertEquals(List.of(), Reader.reads(one).jsonPath().getList("challenges"));
        assertEquals(List.of(), Reader.reads(other).jsonPath().getList("challenges"));
    }

    @Test
    void aNoticeThatCannotBeTrueIsRefused() {
        var challenge = aChallenge();
        desk.publishes(challenge);
        long before = Reader.position();
        assertThrows(Refused.class, () -> desk.withdraws(challenge, null));
        assertThrows(Refused.class, () -> desk.withdraws(challenge, "x".repeat(501)));
        assertThrows(Refused.class, () -> desk.withdraws(challenge, "a\u0000b"));
        assertThrows(Refused.class, () -> desk.archives(challenge, "It is past.", challenge));
        assertThrows(Refused.class, () -> desk.archives(challenge, "It is past.", aChallenge()));
        assertEquals(before, Reader.position());
    }
}
