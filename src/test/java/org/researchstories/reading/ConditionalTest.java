package org.researchstories.reading;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.world.Desk;
import org.researchstories.world.Momentary;
import org.researchstories.world.MovableClock;
import org.researchstories.world.Psql;
import org.researchstories.world.Reader;
import org.researchstories.world.Stories;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;

/** Conditional requests (RFC 9110 section 13), and what every answer tells of itself. */
@QuarkusTest
class ConditionalTest {

    private static final String STORY = "/v1/challenges/getting-past-solid-tumour-defences";
    /** What a 304 repeats of its 200 (RFC 9110 section 15.4.5), and where the answer stands. */
    private static final List<String> REPEATED = List.of("ETag", "Cache-Control", "Vary", "Content-Position", "Last-Modified");

    /** By then the second of the last change is over, so Last-Modified stands still. */
    private static final LocalDate LATER = LocalDate.now().plusDays(2);

    @Inject
    Desk desk;
    @Inject
    MovableClock clock;

    @ParameterizedTest
    @ValueSource(strings = {STORY, STORY + "?bodyFormat=html", STORY + "/sections/what-is-the-problem", "/v1/challenges", "/v1/stories?limit=3", "/v1/topics", "/v1/glossary?locale=cy",
            "/v1/classifications/hrcs-ra", "/v1/organisations", "/v1/graph", "/v1"})
    void whoeverHasTheAnswerIsToldSoWithoutIt(String path) {
        clock.on(LATER, () -> isToldSoWithoutIt(path));
    }

    /** As after a backup was restored and something else was published. */
    @ParameterizedTest
    @ValueSource(strings = {"/v1/challenges", "/v1/stories?limit=3", "/v1/topics", "/v1/graph", "/v1", "/feeds/all.atom", "/v1/exports/sitemap.xml"})
    void anAnswerOfAnotherHistoryIsNotTakenForThisOneAlthoughThePositionIsTheSame(String path) {
        Response former = Reader.reads(path);
        Psql.asOwner().useHandle(owner -> owner.execute("update live.head set mark = gen_random_uuid()"));
        Response answer = Reader.asking().header("If-None-Match", former.header("ETag")).get(path);
        assertEquals(200, answer.statusCode());
        assertEquals(former.header("Content-Position"), answer.header("Content-Position"));
    }

    private static void isToldSoWithoutIt(String path) {
        Response full = Reader.reads(path);
        String tag = full.header("ETag");
        assertTrue(tag.matches("\"[!#-~]+\""), "not a strong tag: " + tag);
        for (String known : List.of(tag, "W/" + tag, "\"other\", " + tag, "\"with,comma\"," + tag + " , \"x\"", "*", " * ", "," + tag)) {
            Response answer = Reader.asking().header("If-None-Match", known).get(path);
            assertEquals(304, answer.statusCode(), known);
            assertEquals(0, answer.asByteArray().length);
            REPEATED.forEach(name -> assertEquals(full.header(name), answer.header(name), name));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {STORY, "/v1/challenges", "/v1/topics", "/v1/graph", "/v1"})
    void whoeverHasAnotherAnswerIsGivenThisOne(String path) {
        Response full = Reader.reads(path);
        String tag = full.header("ETag");
        for (String known : List.of("\"other\"", "W/\"other\"", tag.replace("\"", ""), "\"" + tag + "\"", "", "nonsense, " + tag,
                tag.substring(0, tag.length() - 1), "W/*")) {
            Response answer = Reader.asking().header("If-None-Match", known).get(path);
            assertEquals(200, answer.statusCode(), known);
            assertEquals(full.asString(), answer.asString());
        }
    }

    @Test
    void aNotModifiedAnswerTellsItsLanguage() {
        Response full = Reader.reads(STORY);
        Response answer = Reader.asking().header("If-None-Match", full.header("ETag")).get(STORY);
        assertEquals(full.header("Content-Language"), answer.header("Content-Language"));
    }

    @Test
    void ifModifiedSinceIsToTheSecond() {
        clock.on(LATER, ConditionalTest::isToTheSecond);
    }

    private static void isToTheSecond() {
        ZonedDateTime modified = date(Reader.reads(STORY).header("Last-Modified"));
        assertEquals(304, since(STORY, modified).statusCode());
        assertEquals(304, since(STORY, modified.plusDays(1)).statusCode());
        assertEquals(200, since(STORY, modified.minusSeconds(1)).statusCode());
        assertEquals(200, Reader.asking().header("If-Modified-Since", "yesterday").get(STORY).statusCode());
    }

    @Test
    void theTagDecidesWhereBothAreSent() {
        String modified = Reader.reads(STORY).header("Last-Modified");
        assertEquals(200, Reader.asking().header("If-None-Match", "\"other\"").header("If-Modified-Since", modified)
                .get(STORY).statusCode());
    }

    @Test
    void aSecondChangeWithinTheSameSecondIsSeenByTheDateAlone() {
        var challenge = aChallenge();
        desk.publishes(challenge);
        Instant changed = Instant.parse(Reader.reads(challenge).<String>path("modifiedAt"));
        clock.at(changed, () -> {
            ZonedDateTime told = date(Reader.reads(challenge).header("Last-Modified"));
            assertTrue(told.toInstant().isBefore(changed.truncatedTo(ChronoUnit.SECONDS)));
        });
        clock.at(changed.plus(Duration.ofSeconds(62)), () -> assertEquals(
                changed.truncatedTo(ChronoUnit.SECONDS),
                date(Reader.reads(challenge).header("Last-Modified")).toInstant()));
    }

    @Test
    void aPublicationEndsWhatClientsKnow() {
        var challenge = aChallenge();
        desk.publishes(challenge);
        String item = Reader.tagOf(challenge);
        String list = Reader.reads("/v1/challenges").header("ETag");
        String graph = Reader.reads("/v1/graph").header("ETag");
        desk.publishes(challenge.saying("Something else."));
        assertEquals(200, Reader.asking().header("If-None-Match", item).get(challenge.path()).statusCode());
        assertEquals(200, Reader.asking().header("If-None-Match", list).get("/v1/challenges").statusCode());
        assertEquals(200, Reader.asking().header("If-None-Match", graph).get("/v1/graph").statusCode());
    }

    @Test
    void aPublicationElsewhereDoesNotEndWhatClientsKnowOfAnItem() {
        String tag = Reader.tagOf(Stories.CAR_T);
        desk.publishes(aChallenge());
        Response answer = Reader.asking().header("If-None-Match", tag).get(Stories.CAR_T.path());
        assertEquals(304, answer.statusCode());
    }

    @Test
    void theAnswerTellsThePositionThatItReflects() {
        long before = Reader.position();
        long position = desk.publishes(aChallenge());
        assertTrue(position > before);
        for (String path : List.of(STORY, "/v1/challenges", "/v1/topics", "/v1/graph", "/v1")) {
            assertEquals(position, Reader.positionIn(Reader.reads(path)), path);
        }
        assertEquals(position, Reader.reads("/v1").jsonPath().getLong("position"));
    }

    @ParameterizedTest
    @ValueSource(strings = {STORY, "/v1/challenges", "/v1/topics", "/v1/graph", "/v1", "/v1/challenges/limited-responders"})
    void headIsGetWithoutTheContent(String path) {
        clock.on(LATER, () -> headIsGet(path));
    }

    private static void headIsGet(String path) {
        Response get = Reader.gets(path);
        Response head = Reader.asking().head(path);
        assertEquals(get.statusCode(), head.statusCode());
        assertEquals(headers(get), headers(head));
        assertEquals(0, head.asByteArray().length);
    }

    @Test
    void headIsConditionalToo() {
        assertEquals(304, Reader.asking().header("If-None-Match", Reader.reads(STORY).header("ETag")).head(STORY).statusCode());
    }

    @Test
    void differentListsHaveDifferentTags() {
        assertNotEquals(Reader.reads("/v1/challenges?limit=1").header("ETag"), Reader.reads("/v1/challenges?limit=2").header("ETag"));
        assertNotEquals(Reader.reads("/v1/challenges").header("ETag"), Reader.reads("/v1/strategies").header("ETag"));
        assertNotEquals(Reader.reads("/v1/graph?limit=1").header("ETag"), Reader.reads("/v1/graph?limit=2").header("ETag"));
    }

    private static Response since(String path, ZonedDateTime moment) {
        return Reader.asking().header("If-Modified-Since", DateTimeFormatter.RFC_1123_DATE_TIME.format(moment)).get(path);
    }

    private static ZonedDateTime date(String header) {
        return ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME);
    }

    private static Map<String, String> headers(Response answer) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : answer.headers()) {
            boolean passing = Momentary.is(header)
                    || header.hasSameNameAs(new Header("Content-Length", null)) && header.getValue().equals("0");
            if (passing) {
                continue;
            }
            headers.merge(header.getName(), header.getValue(), (one, other) -> one + ", " + other);
        }
        return headers;
    }
}
