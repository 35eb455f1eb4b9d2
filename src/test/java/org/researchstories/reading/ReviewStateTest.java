package org.researchstories.reading;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.world.Addressed;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.Desk;
import org.researchstories.world.MovableClock;
import org.researchstories.world.Reader;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;

/** What is said of a review depends on the day, though nobody changes the story. */
@QuarkusTest
class ReviewStateTest {

    private static final ZoneId CHARITY = ZoneId.of("Europe/London");
    private static final LocalDate REVIEWED = LocalDate.of(2024, 1, 10);
    private static final LocalDate DUE = LocalDate.of(2032, 7, 1);
    private static final LocalDate DUE_SOON = DUE.minusDays(60);

    @Inject
    Desk desk;
    @Inject
    MovableClock clock;

    private final ChallengeManuscript challenge = aChallenge();

    @Test
    void aStoryThatWasNeverReviewedIsNeverOverdue() {
        desk.publishes(challenge);
        clock.on(DUE.plusYears(1), () -> {
            assertEquals("not_reviewed", stateOf(challenge));
            assertNull(Reader.reads(challenge).path("review.nextReviewDueOn"));
        });
    }

    @Test
    void aStoryThatWasNeverReviewedIsNotOverdueEvenWhereAReviewIsPlanned() {
        desk.publishes(challenge.reviewedOn(null, DUE));
        clock.on(DUE.plusYears(1), () -> assertEquals("not_reviewed", stateOf(challenge)));
    }

    @Test
    void aReviewIsInDateDueSoonFromSixtyDaysBeforeAndOverdueFromTheDayAfter() {
        desk.publishes(challenge.reviewedOn(REVIEWED, DUE));
        clock.on(DUE_SOON.minusDays(1), () -> assertEquals("in_date", stateOf(challenge)));
        clock.on(DUE_SOON, () -> assertEquals("due_soon", stateOf(challenge)));
        clock.on(DUE, () -> assertEquals("due_soon", stateOf(challenge)));
        clock.on(DUE.plusDays(1), () -> assertEquals("overdue", stateOf(challenge)));
    }

    @Test
    void aReviewWithoutADueDateStaysInDate() {
        desk.publishes(challenge.reviewedOn(REVIEWED, null));
        clock.on(DUE.plusYears(9), () -> assertEquals("in_date", stateOf(challenge)));
    }

    @Test
    void theStateTurnsAtMidnightWhereTheCharityIs() {
        desk.publishes(challenge.reviewedOn(REVIEWED, DUE));
        ZonedDateTime midnight = DUE.plusDays(1).atStartOfDay(CHARITY);
        clock.at(midnight.minusSeconds(20).toInstant(), () -> assertEquals("due_soon", stateOf(challenge)));
        clock.at(midnight.toInstant(), () -> assertEquals("overdue", stateOf(challenge)));
    }

    @Test
    void whatIsSaidOfTheReviewIsServedAsItWasWritten() {
        desk.publishes(challenge.reviewedOn(REVIEWED, DUE));
        Response answer = Reader.reads(challenge);
        assertEquals("2024-01-10", answer.path("review.lastReviewedOn"));
        assertEquals("2032-07-01", answer.path("review.nextReviewDueOn"));
        assertEquals("consultant", answer.path("review.reviewerRole"));
        assertEquals("Checked against the guideline.", answer.path("review.note"));
    }

    @Test
    void theTagAndTheDateOfChangeFollowTheState() {
        desk.publishes(challenge.reviewedOn(REVIEWED, DUE));
        String[] tags = new String[4];
        clock.on(DUE_SOON.minusDays(1), () -> tags[0] = Reader.tagOf(challenge));
        clock.on(DUE_SOON, () -> {
            Response answer = Reader.reads(challenge);
            tags[1] = answer.header("ETag");
            assertEquals(startOf(DUE_SOON), lastModifiedOf(answer));
        });
        clock.on(DUE, () -> tags[2] = Reader.tagOf(challenge));
        clock.on(DUE.plusDays(1), () -> {
            Response answer = Reader.reads(challenge);
            tags[3] = answer.header("ETag");
            assertEquals(startOf(DUE.plusDays(1)), lastModifiedOf(answer));
        });
        assertNotEquals(tags[0], tags[1]);
        assertEquals(tags[1], tags[2]);
        assertNotEquals(tags[2], tags[3]);
    }

    @Test
    void aClientThatKnowsTheOldStateIsToldTheNew() {
        desk.publishes(challenge.reviewedOn(REVIEWED, DUE));
        String[] known = new String[1];
        clock.on(DUE, () -> known[0] = Reader.tagOf(challenge));
        clock.on(DUE.plusDays(1), () ->
                assertEquals(200, Reader.asking().header("If-None-Match", known[0]).get(challenge.path()).statusCode()));
    }

    @Test
    void anAnswerIsNeverFreshBeyondTheMomentWhenItsStateTurns() {
        desk.publishes(challenge.reviewedOn(REVIEWED, DUE));
        ZonedDateTime turn = DUE.plusDays(1).atStartOfDay(CHARITY);
        clock.at(turn.minusMinutes(5).toInstant(), () -> assertEquals(60, maxAgeOf(challenge.path())));
        clock.at(turn.minusSeconds(30).toInstant(), () -> {
            long age = maxAgeOf(challenge.path());
            assertTrue(age > 0 && age <= 30, "max-age=" + age);
        });
        clock.at(turn.toInstant(), () -> assertEquals(60, maxAgeOf(challenge.path())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/challenges", "/v1/stories?q=challenge", "/v1/stories?facet=reviewState&limit=1", "/v1/stories?reviewState=overdue", "/v1/research/stats", "/v1/research/stats?reviewState=overdue",
            "/feeds/challenges.json", "/feeds/all.atom", "/v1/stories?include=challenges"})
    void nothingThatTellsOfManyIsFreshBeyondMidnight(String address) {
        desk.publishes(challenge.reviewedOn(REVIEWED, DUE));
        ZonedDateTime midnight = LocalDate.of(2031, 3, 3).atTime(LocalTime.MIDNIGHT).atZone(CHARITY);
        clock.at(midnight.minusSeconds(25).toInstant(), () -> {
            long age = maxAgeOf(address);
            assertTrue(age > 0 && age <= 25, "max-age=" + age);
        });
    }

    @Test
    void aListOfAnotherDayHasAnotherTag() {
        String[] tags = new String[2];
        clock.on(DUE, () -> tags[0] = Reader.reads("/v1/challenges").header("ETag"));
        clock.on(DUE.plusDays(1), () -> tags[1] = Reader.reads("/v1/challenges").header("ETag"));
        assertNotEquals(tags[0], tags[1]);
    }

    private static String stateOf(Addressed story) {
        return Reader.reads(story).path("review.state");
    }

    private static long maxAgeOf(String path) {
        return Long.parseLong(Reader.reads(path).header("Cache-Control").replace("public, max-age=", ""));
    }

    private static ZonedDateTime startOf(LocalDate day) {
        return day.atStartOfDay(CHARITY).withZoneSameInstant(ZoneId.of("Z"));
    }

    private static ZonedDateTime lastModifiedOf(Response answer) {
        return ZonedDateTime.parse(answer.header("Last-Modified"), DateTimeFormatter.RFC_1123_DATE_TIME);
    }
}
