package org.researchstories.publication;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.Desk;
import org.researchstories.world.Psql;
import org.researchstories.world.Reader;
import org.researchstories.world.StrategyManuscript;

import java.time.Instant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.ResearchManuscript.someResearch;
import static org.researchstories.world.StrategyManuscript.aStrategy;

/** What becomes of a story that is published, and published again. */
@QuarkusTest
class EditionTest {

    @Inject
    Desk desk;

    @Test
    void aFirstPublicationAppearsWithEditionOne() {
        ChallengeManuscript challenge = aChallenge();
        long position = desk.publishes(challenge);
        JsonPath shown = Reader.reads(challenge).jsonPath();
        assertEquals(challenge.title(), shown.getString("title"));
        assertEquals(1, shown.getInt("edition"));
        assertEquals(1, shown.getInt("version"));
        assertEquals("published", shown.getString("status"));
        assertEquals("major", shown.getString("updateType"));
        assertEquals(shown.getString("firstPublishedAt"), shown.getString("contentUpdatedAt"));
        assertTrue(Reader.positionIn(Reader.reads(challenge)) >= position);
    }

    @Test
    void everyKindCanBePublished() {
        var challenge = aChallenge();
        var strategy = aStrategy().addressing(challenge);
        var research = someResearch().into(challenge).testing(strategy);
        desk.publishes(challenge, strategy, research);
        assertEquals("challenge", Reader.reads(challenge).path("kind"));
        assertEquals("strategy", Reader.reads(strategy).path("kind"));
        JsonPath shown = Reader.reads(research).jsonPath();
        assertEquals("research", shown.getString("kind"));
        assertEquals(challenge.slug(), shown.getString("challenges[0].slug"));
        assertTrue(shown.getBoolean("challenges[0].primary"));
        assertEquals("tests", shown.getString("strategies[0].role"));
    }

    @Test
    void aMajorUpdateIsTheNextEditionAndMovesWhenTheContentWasUpdated() {
        ChallengeManuscript challenge = aChallenge();
        desk.publishes(challenge);
        JsonPath first = Reader.reads(challenge).jsonPath();
        desk.publishes(challenge.saying("Now more of it is known.").majorUpdate("New findings."));
        JsonPath second = Reader.reads(challenge).jsonPath();
        assertEquals(2, second.getInt("edition"));
        assertEquals("New findings.", second.getString("changeNote"));
        assertEquals(first.getString("firstPublishedAt"), second.getString("firstPublishedAt"));
        assertTrue(instant(second, "contentUpdatedAt").isAfter(instant(first, "contentUpdatedAt")));
        assertTrue(instant(second, "modifiedAt").isAfter(instant(first, "modifiedAt")));
    }

    @Test
    void aMinorUpdateIsTheNextEditionButDoesNotMoveWhenTheContentWasUpdated() {
        ChallengeManuscript challenge = aChallenge();
        desk.publishes(challenge);
        JsonPath first = Reader.reads(challenge).jsonPath();
        desk.publishes(challenge.saying("A comma was wanting.").minorUpdate());
        JsonPath second = Reader.reads(challenge).jsonPath();
        assertEquals(2, second.getInt("edition"));
        assertEquals("minor", second.getString("updateType"));
        assertNull(second.getString("changeNote"));
        assertEquals(first.getString("firstPublishedAt"), second.getString("firstPublishedAt"));
        assertEquals(first.getString("contentUpdatedAt"), second.getString("contentUpdatedAt"));
        assertTrue(instant(second, "modifiedAt").isAfter(instant(first, "modifiedAt")));
    }

    @Test
    void aStoryFromElsewhereKeepsTheDayOfItsFirstPublication() {
        Instant then = Instant.parse("2019-04-01T08:00:00Z");
        ChallengeManuscript challenge = aChallenge().firstPublishedAt(then);
        desk.publishes(challenge);
        desk.publishes(challenge.saying("Something else."));
        assertEquals(then, instant(Reader.reads(challenge).jsonPath(), "firstPublishedAt"));
    }

    @Test
    void aPublicationChangesTheTagAndAnUntouchedStorysTagStays() {
        ChallengeManuscript changed = aChallenge();
        ChallengeManuscript untouched = aChallenge();
        desk.publishes(changed, untouched);
        String before = Reader.tagOf(changed);
        String tag = Reader.tagOf(untouched);
        desk.publishes(changed.saying("Something else."));
        assertNotEquals(before, Reader.tagOf(changed));
        assertEquals(tag, Reader.tagOf(untouched));
    }

    @Test
    void nothingIsRecordedOfANeighbourThatShowsNothingElseThanBefore() {
        ChallengeManuscript challenge = aChallenge();
        StrategyManuscript strategy = aStrategy().addressing(challenge);
        desk.publishes(challenge, strategy);
        int version = Reader.reads(challenge).path("version");
        String tag = Reader.tagOf(challenge);
        long before = changesOf(challenge);
        desk.publishes(strategy.saying("Nothing that the challenge shows."));
        assertEquals(version, (int) Reader.reads(challenge).path("version"));
        assertEquals(tag, Reader.tagOf(challenge));
        assertEquals(before, changesOf(challenge));
    }

    @Test
    void everyChangeOfADocumentIsRecordedWithItsVersion() {
        ChallengeManuscript challenge = aChallenge();
        long first = desk.publishes(challenge);
        long second = desk.publishes(challenge.saying("Something else."));
        desk.withdraws(challenge, "It was wrong.");
        desk.publishes(challenge.saying("Now it is right."));
        desk.archives(challenge, "It is past.");
        assertTrue(second > first);
        assertEquals("1 published upsert, 2 updated upsert, 3 withdrawn remove, 4 restored upsert, 5 archived remove",
                Psql.asReader().withHandle(handle -> handle.createQuery("""
                                select string_agg(concat_ws(' ', version, reason, op), ', ' order by position)
                                from live.change where subject = :id""")
                        .bind("id", challenge.id().toString()).mapTo(String.class).one()));
    }

    @Test
    void aFirstPublicationIsNotInTheListsBefore() {
        ChallengeManuscript challenge = aChallenge();
        assertEquals(404, Reader.gets(challenge.path()).statusCode());
        assertFalse(Reader.walks("/v1/challenges?limit=100", "slug").contains(challenge.slug()));
        desk.publishes(challenge);
        assertTrue(Reader.walks("/v1/challenges?limit=100", "slug").contains(challenge.slug()));
    }

    private static long changesOf(ChallengeManuscript story) {
        return Psql.asReader().withHandle(handle -> handle.createQuery("select count(*) from live.change where subject = :id")
                .bind("id", story.id().toString()).mapTo(Long.class).one());
    }

    private static Instant instant(JsonPath json, String property) {
        return Instant.parse(json.getString(property));
    }
}
