package org.researchstories.linked;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.problem.RawHttp;
import org.researchstories.world.DatabaseLog;
import org.researchstories.world.Desk;
import org.researchstories.world.MovableClock;
import org.researchstories.world.Reader;
import org.researchstories.world.Stories;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;

/** Two forms at one address. */
@QuarkusTest
class NegotiationTest {

    private static final String STORY = Stories.CHECKPOINT_INHIBITORS.path();
    private static final List<String> OF_BOTH = List.of("Vary", "Cache-Control", "Content-Position", "Content-Language", "Last-Modified");

    /** By then the second of the last change is over, so Last-Modified stands still. */
    private static final LocalDate LATER = LocalDate.now().plusDays(2);

    @Inject
    Desk desk;
    @Inject
    MovableClock clock;

    @ParameterizedTest
    @ValueSource(strings = {"", "*/*", "application/json", "application/*", "text/html, */*;q=0.1", "garbage;;;",
            "application/json, application/ld+json, application/problem+json", "application/ld+json;q=0.5, application/json"})
    void whoeverDoesNotAskForLinkedDataGetsJson(String accept) {
        assertEquals("application/json", contentType(accept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/ld+json", "application/ld+json, application/json", "application/ld+json, */*;q=0.1",
            "application/json;q=0.9, application/ld+json", "application/json;q=0, */*", "Application/LD+JSON;q=0.2"})
    void whoeverAsksForItGetsIt(String accept) {
        assertEquals("application/ld+json", contentType(accept));
    }

    private static String contentType(String accept) {
        RawHttp.Answer answer = RawHttp.ask(RestAssured.port, "GET " + STORY + " HTTP/1.1", "Accept: " + accept);
        assertEquals(200, answer.status(), answer.body());
        assertEquals("Accept, Accept-Encoding, Accept-Language", answer.header("Vary"));
        assertEquals(answer.header("Content-Type").contains("ld"), answer.body().startsWith("{\"@context\""));
        return answer.header("Content-Type");
    }

    @Test
    void severalFieldsCountAsOne() {
        assertEquals("application/ld+json", RawHttp.ask(RestAssured.port, "GET " + STORY + " HTTP/1.1",
                "Accept: text/html", "Accept: application/ld+json").header("Content-Type"));
    }

    @Test
    void whoeverWantsNeitherIsToldWhatThereIs() {
        Response answer = Reader.asking().header("Accept", "application/rdf+xml").get(STORY);
        assertEquals(406, answer.statusCode());
        assertEquals(List.of("application/json", "application/ld+json"), answer.jsonPath().getList("errors[0].allowed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/strategies", "/v1/stories", "/v1/graph", "/v1/topics", "/v1"})
    void onlyAStoryByItselfIsToBeHadAsLinkedData(String path) {
        assertEquals(406, Linked.asking().get(path).statusCode());
        assertEquals("Accept-Encoding, Accept-Language", Reader.reads(path).header("Vary"));
    }

    @Test
    void theSameIsToldOfBothFormsButEachHasItsOwnTag() {
        clock.on(LATER, () -> {
            Response json = Reader.reads(STORY);
            Response linked = Linked.reads(STORY);
            OF_BOTH.forEach(name -> assertEquals(json.header(name), linked.header(name), name));
            assertNotEquals(json.header("ETag"), linked.header("ETag"));
        });
    }

    @Test
    void everyFormLanguageAndCodingHasATagOfItsOwn() {
        Set<String> tags = new HashSet<>();
        for (String type : List.of("application/json", Linked.MEDIA_TYPE)) {
            for (String coding : List.of("identity", "gzip", "br")) {
                for (String locale : List.of("en", "cy")) {
                    tags.add(Reader.asking().header("Accept", type).header("Accept-Encoding", coding).get(STORY + "?locale=" + locale)
                            .header("ETag"));
                }
            }
        }
        assertEquals(12, tags.size());
    }

    @Test
    void whoeverHasTheOneFormDoesNotHaveTheOther() {
        String json = Reader.reads(STORY).header("ETag");
        String linked = Linked.reads(STORY).header("ETag");
        assertEquals(200, Linked.asking().header("If-None-Match", json).get(STORY).statusCode());
        assertEquals(200, Reader.asking().header("If-None-Match", linked).get(STORY).statusCode());
        Response known = Linked.asking().header("If-None-Match", linked).get(STORY);
        assertEquals(304, known.statusCode());
        assertEquals(linked, known.header("ETag"));
        assertEquals("Accept, Accept-Encoding, Accept-Language", known.header("Vary"));
        assertEquals(0, known.asByteArray().length);
    }

    @Test
    void whoeverHasItAlreadyCausesOneStatementThatReadsNoTexts() {
        String tag = Linked.reads(STORY).header("ETag");
        DatabaseLog log = DatabaseLog.ofReaders();
        assertEquals(304, Linked.asking().header("If-None-Match", tag).get(STORY).statusCode());
        assertEquals(1, log.statements().size(), log.statements().toString());
        assertFalse(log.statements().getFirst().matches("(?s).*\\bd\\.(outline|body)\\b.*"));
        Linked.reads(STORY);
        assertEquals(2, log.statements().size(), log.statements().toString());
        assertTrue(log.statements().getLast().matches("(?s).*\\bd\\.(outline|body)\\b.*"));
    }

    @Test
    void aPublicationEndsWhatClientsKnow() {
        var challenge = aChallenge();
        desk.publishes(challenge);
        String tag = Linked.reads(challenge.path()).header("ETag");
        desk.publishes(challenge.saying("Something else."));
        Response answer = Linked.asking().header("If-None-Match", tag).get(challenge.path());
        assertEquals(200, answer.statusCode());
        assertTrue(answer.asString().contains("Something else."));
    }

    @Test
    void headIsGetWithoutTheContent() {
        Response get = Linked.reads(STORY);
        Response head = Linked.asking().head(STORY);
        for (String name : List.of("ETag", "Content-Type", "Content-Length", "Vary", "Cache-Control")) {
            assertEquals(get.header(name), head.header(name), name);
        }
        assertEquals(0, head.asByteArray().length);
    }

    @Test
    void itIsThereByIdAmongAllStoriesAndWhereItMoved() {
        assertEquals(Linked.reads(STORY).asString(), Linked.reads(Stories.CHECKPOINT_INHIBITORS.pathById()).asString());
        assertEquals(Linked.reads(STORY).asString(), Linked.reads("/v1/stories/" + Stories.CHECKPOINT_INHIBITORS.id()).asString());
        Response moved = Linked.asking().get("/v1/challenges/limited-responders");
        assertEquals(301, moved.statusCode());
        Linked.reads(moved.header("Location"));
    }

    @Test
    void errorsAreProblemsInEitherForm() {
        Response missing = Linked.asking().get("/v1/strategies/no-such-strategy");
        assertEquals(404, missing.statusCode());
        assertEquals("application/problem+json", missing.contentType());
        assertEquals(400, Linked.asking().get(STORY + "?unknown=1").statusCode());
    }
}
