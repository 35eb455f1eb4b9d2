package org.researchstories.reading;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.world.DatabaseLog;
import org.researchstories.world.Reader;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What an answer costs the database, as the database's own log has it. */
@QuarkusTest
class StatementsTest {

    private static final String STORY = "/v1/challenges/getting-past-solid-tumour-defences";
    private static final String HISTORY = STORY + "/history";
    private static final String SECTION = STORY + "/sections/what-is-the-problem";

    @BeforeEach
    void theKeyOfTheCursorsIsReadOnce() {
        Reader.reads("/v1/challenges?limit=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {STORY, "/v1/strategies/86704303-f90f-585d-a19c-2812e8438120",
            STORY + "?bodyFormat=html", STORY + "?bodyFormat=markdown", STORY + "?bodyFormat=text", STORY + "?bodyFormat=none",
            STORY + "?bodyFormat=blocks", SECTION, SECTION + "?bodyFormat=html", SECTION + "s", HISTORY,
            "/v1/stories?limit=1", "/v1/stories?limit=100", "/v1/challenges?limit=3&total=true&sort=-title",
            "/v1/challenges/making-immunotherapy-work-for-more-people?include=research,strategies.components",
            STORY + "?include=strategies&fields=title", STORY + "?include=strategies&fields=bodyHtml&bodyFormat=html",
            "/v1/stories?limit=1&include=strategies.research", "/v1/stories?limit=100&include=strategies.research,relatedStories&total=true",
            "/v1/topics?limit=100", "/v1/classifications/hrcs-ra?total=true", "/v1/graph", "/v1/graph?limit=1000", "/v1"})
    void anAnswerIsOneStatement(String path) {
        assertEquals(1, asked(() -> Reader.gets(path)).size(), path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/challenges/limited-responders/sections/x", "/v1/challenges/limited-responders/history", STORY + "?locale=cy",
            HISTORY + "?limit=100&locale=cy", "/v1/challenges/none?fields=title", "/v1/strategies/86704303-f90f-585d-a19c-2812e8438120?locale=cy"})
    void whatIsNotAtAStorysOwnAddressInTheLanguageAskedForIsLookedForInOneMore(String path) {
        assertEquals(2, asked(() -> Reader.gets(path)).size(), path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/challenges/limited-responders", "/v1/challenges/none", "/v1/challenges/00000000-0000-0000-0000-000000000000"})
    void andInAnotherWhereItWasTriedToAnswerItWithoutWaiting(String path) {
        assertEquals(3, asked(() -> Reader.gets(path)).size(), path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=20", "limit=100", "limit=100&facet=reviewState&total=true", "limit=100&include=strategies.research&sort=-title"})
    void theValuesOfFiltersAreLookedUpInOneMoreHoweverManyThereAre(String parameters) {
        for (String filters : List.of("cancerType=lung", "cancerType=lung,bowel&topic=immunotherapy&hrcs=5.1&organisation=sample-funder"
                + "&challenge=treating-cancer-that-has-spread&strategy=car-t-cell-therapy&relation=tests,investigates")) {
            assertEquals(2, asked(() -> Reader.reads("/v1/research?" + filters + "&" + parameters)).size(), filters);
        }
        assertEquals(1, asked(() -> Reader.reads("/v1/research?reviewState=overdue&currency=GBP&amountFrom=1&updatedSince=2020-01-01T00:00:00Z&" + parameters)).size());
    }

    /** What filters leave, and by which values it is counted. Whether others of an open dimension are as common is asked where there are many. */
    @ParameterizedTest
    @ValueSource(ints = {1, 20, 100})
    void whatIsCountedByBitsIsCountedInTwoOnceTheyAreAtHandHoweverManyThereAre(int limit) {
        String counted = "/v1/research?cancerType=lung,bowel&hrcs=5.1&facet=topic,researchStatus,reviewState,relation,hrcs&total=true&limit=" + limit;
        assertEquals(2, counting(counted));
        assertEquals(2, counting(counted.replace("topic", "topic,challenge,strategy,organisation")));
    }

    private static long counting(String address) {
        Reader.reads(address);
        return asked(() -> Reader.reads(address)).stream().filter(sql -> sql.contains("bit_send(") || sql.contains(" as terms,") && !sql.contains("t.stories >= ")).count();
    }

    @ParameterizedTest
    @ValueSource(strings = {STORY, STORY + "?bodyFormat=html", STORY + "?fields=title", SECTION, SECTION + "?bodyFormat=text", HISTORY, HISTORY + "?limit=1",
            "/v1/challenges?limit=100&include=strategies", "/v1/challenges?limit=100", "/v1/topics", "/v1/graph", "/v1"})
    void whoeverHasTheAnswerCausesOneStatementThatReadsNoTexts(String path) {
        String tag = Reader.reads(path).header("ETag");
        List<String> statements = asked(() -> assertEquals(304,
                Reader.asking().header("If-None-Match", tag).get(path).statusCode()));
        assertEquals(1, statements.size(), statements.toString());
        assertFalse(readsTexts(statements), statements.toString());
    }

    @Test
    void ofWhatComesAlongTheDatabaseLooksAtTheOutlinesButSendsNone() {
        String path = STORY + "?include=strategies.research";
        String tag = Reader.reads(path).header("ETag");
        List<String> statements = asked(() -> assertEquals(304,
                Reader.asking().header("If-None-Match", tag).get(path).statusCode()));
        assertEquals(1, statements.size(), statements.toString());
        assertFalse(readsTexts(statements), statements.toString());
        assertTrue(statements.getFirst().contains("null as outline, null as body"));
    }

    @Test
    void thisTestSeesWhenTextsAreRead() {
        assertTrue(readsTexts(asked(() -> Reader.reads(STORY))));
        assertTrue(readsTexts(asked(() -> Reader.reads("/v1/challenges"))));
    }

    private static boolean readsTexts(List<String> statements) {
        return statements.stream().anyMatch(sql -> sql.matches("(?s).*\\b[de]\\.(outline|body|document)\\b.*"));
    }

    private static List<String> asked(Runnable request) {
        DatabaseLog log = DatabaseLog.ofReaders();
        request.run();
        return log.statements();
    }
}
