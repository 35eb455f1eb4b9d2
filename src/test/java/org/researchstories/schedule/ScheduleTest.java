package org.researchstories.schedule;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.OnTheDesk;
import org.researchstories.world.Psql;
import org.researchstories.world.Reader;
import org.researchstories.world.Staff;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.Reader.gets;

/** What is to happen at a moment happens then, once, and nobody is told anything else for longer. */
@QuarkusTest
class ScheduleTest {

    private static final String SCHEDULES = "/edit/v1/schedules";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Inject
    Due due;

    /** Nothing may be due where other tests move the clock. */
    @AfterEach
    void nothingIsLeftToCome() {
        OnTheDesk.cancelsAllSchedules();
    }

    @Test
    void whatIsScheduledIsPublicWhenItIsDueAndNotBefore() {
        ChallengeManuscript story = aChallenge();
        OnTheDesk draft = approved(story);
        Instant at = Instant.now().plusSeconds(8).truncatedTo(ChronoUnit.MILLIS);
        String schedule = scheduled(at, draft).then().statusCode(201).body("state", equalTo("pending")).body("dueAt", equalTo(at.toString()))
                .extract().header("Location");
        assertEquals("scheduled", draft.state());
        Response early = gets(story.path());
        assertEquals(404, early.statusCode());
        assertTrue(maxAge(early) <= 8, early.header("Cache-Control"));
        assertTrue(maxAge(gets("/v1/stories")) <= 8);
        draft.patched(Map.of("keyQuestions", List.of("Now?"))).then().statusCode(409);

        ended(schedule).then().body("state", equalTo("done")).body("late", equalTo(false));
        Instant doneAt = Instant.parse(Staff.author().get(schedule).path("endedAt"));
        assertTrue(!doneAt.isBefore(at), at + " " + doneAt);
        gets(story.path()).then().statusCode(200);
        assertEquals("published", draft.state());
        Staff.author().get(draft.path() + "/transitions").then().body("items[0].by.id", equalTo(draft.publisher().actor()));
    }

    @Test
    void whatFellDueWhileNobodyWasThereIsDoneAndMarkedLate() {
        ChallengeManuscript story = aChallenge();
        String schedule = scheduled(Instant.now().plusSeconds(3600), approved(story)).header("Location");
        Psql.asOwner().useHandle(handle -> handle.execute("update desk.schedule set due_at = clock_timestamp() - interval '1 hour' where id = ?", id(schedule)));
        ended(schedule).then().body("state", equalTo("done")).body("late", equalTo(true));
        gets(story.path()).then().statusCode(200);
    }

    @Test
    void whatCannotBePublishedWhenItIsDueStaysAsItIsAndSaysWhy() {
        ChallengeManuscript story = aChallenge();
        OnTheDesk draft = approved(story);
        String schedule = scheduled(Instant.now().plusSeconds(3600), draft).header("Location");
        OnTheDesk.begun(aChallenge().at(story.slug())).published().then().statusCode(200);
        Psql.asOwner().useHandle(handle -> handle.execute("update desk.schedule set due_at = clock_timestamp() where id = ?", id(schedule)));
        ended(schedule).then().body("state", equalTo("failed")).body("failure", containsString("address of another story"));
        assertEquals("approved", draft.state());
    }

    @Test
    void whatIsCancelledDoesNotHappen() {
        ChallengeManuscript story = aChallenge();
        OnTheDesk draft = approved(story);
        String schedule = scheduled(Instant.now().plusSeconds(3600), draft).header("Location");
        draft.publisher().asks().delete(schedule).then().statusCode(428);
        draft.publisher().asks().header("If-Match", "\"pending\"").delete(schedule).then().statusCode(204);
        assertEquals("approved", draft.state());
        draft.publisher().asks().header("If-Match", "\"pending\"").delete(schedule).then().statusCode(412);
        Staff.author().get(SCHEDULES + "?state=cancelled").then().statusCode(200).body("items.id", hasItem(id(schedule).toString()));
        draft.published("").then().statusCode(200);
    }

    @Test
    void aStoryCanBeWithdrawnAtAMomentToCome() {
        ChallengeManuscript story = aChallenge();
        OnTheDesk draft = OnTheDesk.begun(story);
        draft.published();
        String schedule = draft.publisher().sends(Map.of("at", local(Instant.now().plusSeconds(2)), "zone", "UTC", "story", story.id().toString(),
                "ending", Map.of("reason", "The campaign is over."))).post(SCHEDULES).then().statusCode(201).extract().header("Location");
        ended(schedule).then().body("state", equalTo("done"));
        gets(story.path()).then().statusCode(200).body("withdrawal.reason", equalTo("The campaign is over."));
        assertEquals("withdrawn", draft.state());
    }

    @Test
    void whatIsDueIsDoneOnceHoweverManyLookForIt() throws Exception {
        List<ChallengeManuscript> stories = IntStream.range(0, 6).mapToObj(number -> aChallenge()).toList();
        Instant at = Instant.now().plusSeconds(3600).truncatedTo(ChronoUnit.MILLIS);
        List<UUID> schedules = stories.stream().map(story -> id(scheduled(at, approved(story)).header("Location"))).toList();
        long before = Reader.position();
        Psql.asOwner().useHandle(handle -> handle.execute("update desk.schedule set due_at = clock_timestamp() where due_at = ?", at.atOffset(ZoneOffset.UTC)));
        try (ExecutorService instances = Executors.newFixedThreadPool(4)) {
            instances.invokeAll(Stream.<Callable<Boolean>>generate(() -> () -> due.next()).limit(24).toList());
        }
        schedules.forEach(schedule -> ended(SCHEDULES + "/" + schedule).then().body("state", equalTo("done")));
        for (ChallengeManuscript story : stories) {
            int published = Psql.asOwner().withHandle(handle -> handle.createQuery("select count(*) from live.change where subject = :id and position > :before")
                    .bind("id", story.id().toString()).bind("before", before).mapTo(int.class).one());
            assertEquals(1, published);
        }
    }

    @Test
    void whatCannotBeScheduledIsToldAtOnce() {
        OnTheDesk draft = approved(aChallenge());
        scheduled(Instant.now().minusSeconds(5), draft).then().statusCode(400).body("errors.pointer", contains("/at"));
        Map<String, Object> both = new HashMap<>(wanted(Instant.now().plusSeconds(60), draft));
        both.put("story", UUID.randomUUID().toString());
        draft.publisher().sends(both).post(SCHEDULES).then().statusCode(400);
        both.put("zone", "Europe/Londn");
        draft.publisher().sends(both).post(SCHEDULES).then().statusCode(400).body("errors[0].pointer", equalTo("/zone"));
        OnTheDesk incomplete = approved(aChallenge().about("no-such-cancer"));
        scheduled(Instant.now().plusSeconds(3600), incomplete).then().statusCode(422).body("type", equalTo("/problems/not-publishable"));
        assertEquals("approved", incomplete.state());
        scheduled(Instant.now().plusSeconds(3600), OnTheDesk.begun(aChallenge())).then().statusCode(409).body("type", equalTo("/problems/not-approved"));
    }

    @ParameterizedTest
    @CsvSource({
            "2026-12-01T09:00, Europe/London, 2026-12-01T09:00:00Z", "2026-07-01T09:00, Europe/London, 2026-07-01T08:00:00Z",
            // Put forward from 1 to 2.
            "2027-03-28T01:30, Europe/London, 2027-03-28T01:30:00Z", "2027-03-28T02:30, Europe/London, 2027-03-28T01:30:00Z",
            // Shown twice, when they are put back from 2 to 1.
            "2026-10-25T01:30, Europe/London, 2026-10-25T00:30:00Z", "2026-11-01T01:30, America/New_York, 2026-11-01T05:30:00Z",
            "2027-03-14T02:30, America/New_York, 2027-03-14T07:30:00Z",
            // By half an hour only.
            "2026-10-04T02:15, Australia/Lord_Howe, 2026-10-03T15:45:00Z", "2027-04-04T01:45, Australia/Lord_Howe, 2027-04-03T14:45:00Z",
            "2026-12-01T09:00, UTC, 2026-12-01T09:00:00Z", "2026-12-01T09:00, +05:45, 2026-12-01T03:15:00Z"})
    void aLocalTimeIsAMomentAlsoWhereClocksArePutForwardOrBack(LocalDateTime at, ZoneId zone, Instant moment) {
        assertEquals(moment, Timetable.due(at, zone));
    }

    private static OnTheDesk approved(ChallengeManuscript story) {
        OnTheDesk draft = OnTheDesk.begun(story);
        draft.submitted().then().statusCode(200);
        draft.approved().then().statusCode(200);
        return draft;
    }

    private static Response scheduled(Instant at, OnTheDesk draft) {
        return draft.publisher().sends(wanted(at, draft)).post(SCHEDULES);
    }

    private static Map<String, Object> wanted(Instant at, OnTheDesk draft) {
        return Map.of("at", local(at), "zone", "UTC", "drafts", OnTheDesk.publication(draft).get("drafts"));
    }

    private static String local(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static UUID id(String schedule) {
        return UUID.fromString(schedule.substring(schedule.lastIndexOf('/') + 1));
    }

    /** As it is once it is no longer to come. */
    private static Response ended(String schedule) {
        Instant end = Instant.now().plus(PATIENCE);
        Response answer = Staff.author().get(schedule);
        while (answer.path("state").equals("pending") && Instant.now().isBefore(end)) {
            answer = Staff.author().get(schedule);
        }
        return answer;
    }

    private static int maxAge(Response answer) {
        return Integer.parseInt(answer.header("Cache-Control").replaceAll(".*max-age=", ""));
    }
}
