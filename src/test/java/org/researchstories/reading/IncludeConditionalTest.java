package org.researchstories.reading;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.Desk;
import org.researchstories.world.MovableClock;
import org.researchstories.world.Reader;
import org.researchstories.world.ResearchManuscript;
import org.researchstories.world.StrategyManuscript;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.ResearchManuscript.someResearch;
import static org.researchstories.world.StrategyManuscript.aStrategy;

/** Conditional requests and freshness of an answer with which others come along. */
@QuarkusTest
class IncludeConditionalTest {

    private static final ZoneId CHARITY = ZoneId.of("Europe/London");
    private static final LocalDate DUE = LocalDate.of(2033, 7, 1);

    @Inject
    Desk desk;
    @Inject
    MovableClock clock;

    private final ChallengeManuscript challenge = aChallenge();
    private final StrategyManuscript strategy = aStrategy().addressing(challenge);
    private final ResearchManuscript research = someResearch().testing(strategy);
    private final String including = challenge.path() + "?include=strategies.research";

    @Test
    void aChangeOfWhatComesAlongEndsThisTagAndNotThatOfTheStoryAlone() {
        desk.publishes(challenge, strategy, research);
        String bare = Reader.tagOf(challenge);
        String near = Reader.reads(challenge.path() + "?include=strategies").header("ETag");
        String far = Reader.reads(including).header("ETag");
        desk.publishes(research.tagged("something"));
        assertEquals(304, asking(bare, challenge.path()));
        assertEquals(304, asking(near, challenge.path() + "?include=strategies"));
        assertEquals(200, asking(far, including));
        desk.publishes(strategy.tagged("something"));
        assertEquals(304, asking(bare, challenge.path()));
        assertEquals(200, asking(near, challenge.path() + "?include=strategies"));
    }

    @Test
    void whateverElseIsPublishedEndsNone() {
        desk.publishes(challenge, strategy, research);
        String tag = Reader.reads(including).header("ETag");
        desk.publishes(aChallenge(), aStrategy());
        assertEquals(304, asking(tag, including));
    }

    @Test
    void eachInclusionHasATagOfItsOwnEvenWhereNothingComesAlong() {
        desk.publishes(challenge);
        assertNotEquals(Reader.tagOf(challenge), Reader.reads(challenge.path() + "?include=strategies").header("ETag"));
        assertNotEquals(Reader.reads(challenge.path() + "?include=research").header("ETag"),
                Reader.reads(challenge.path() + "?include=strategies").header("ETag"));
    }

    @Test
    void aStoryThatComesNewOrGoesEndsTheTag() {
        desk.publishes(challenge, strategy);
        String without = Reader.reads(including).header("ETag");
        desk.publishes(research);
        String with = Reader.reads(including).header("ETag");
        assertEquals(200, asking(without, including));
        desk.withdraws(research, "It was wrong.");
        assertEquals(200, asking(with, including));
    }

    @Test
    void theStateOfAReviewOfWhatComesAlongDecidesTagDateAndFreshness() {
        desk.publishes(challenge, strategy, research.reviewedOn(LocalDate.of(2024, 1, 1), DUE));
        ZonedDateTime turn = DUE.plusDays(1).atStartOfDay(CHARITY);
        String[] tags = new String[2];
        clock.at(turn.minusSeconds(30).toInstant(), () -> {
            tags[0] = Reader.reads(including).header("ETag");
            tags[1] = Reader.tagOf(challenge);
            assertTrue(maxAge(including) <= 30, "max-age=" + maxAge(including));
            assertEquals(60, maxAge(challenge.path()));
        });
        clock.at(turn.plusHours(1).toInstant(), () -> {
            assertEquals(200, asking(tags[0], including));
            assertEquals(304, asking(tags[1], challenge.path()));
            assertEquals(turn.toInstant(), lastModified(Reader.reads(including)).toInstant());
        });
    }

    @Test
    void theDateIsThatOfTheNewestOfThem() {
        desk.publishes(challenge, strategy);
        desk.publishes(research);
        desk.publishes(research.tagged("something"));
        clock.on(LocalDate.now().plusDays(2), () -> {
            assertEquals(lastModified(Reader.reads(research)), lastModified(Reader.reads(including)));
            assertTrue(lastModified(Reader.reads(challenge)).compareTo(lastModified(Reader.reads(including))) <= 0);
        });
    }

    @Test
    void headIsGetWithoutTheContent() {
        desk.publishes(challenge, strategy, research);
        Response get = Reader.reads(including);
        Response head = Reader.asking().head(including);
        assertEquals(get.header("ETag"), head.header("ETag"));
        assertEquals(get.header("Content-Length"), head.header("Content-Length"));
    }

    private static int asking(String tag, String path) {
        return Reader.asking().header("If-None-Match", tag).get(path).statusCode();
    }

    private static long maxAge(String path) {
        return Long.parseLong(Reader.reads(path).header("Cache-Control").replace("public, max-age=", ""));
    }

    private static ZonedDateTime lastModified(Response answer) {
        return ZonedDateTime.parse(answer.header("Last-Modified"), DateTimeFormatter.RFC_1123_DATE_TIME);
    }
}
