package org.researchstories.rendered;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.contract.SwiftReader;
import org.researchstories.world.BeforeTheRest;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.DatabaseLog;
import org.researchstories.world.Desk;
import org.researchstories.world.Everything;
import org.researchstories.world.Momentary;
import org.researchstories.world.MovableClock;
import org.researchstories.world.Reader;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;

/** What is answered before the REST layer is answered as that would. */
@QuarkusTest
@BeforeTheRest
class WithoutWaitingTest {

    private static final String STORY = "/v1/challenges/getting-past-solid-tumour-defences";

    /** How the REST layer is asked for the same: only that can tell whether anything is newer than a date. */
    private static final Map<String, String> SINCE_EVER = Map.of("If-Modified-Since", "Thu, 01 Jan 1970 00:00:00 GMT");

    /** For each story of a page a hundred are looked at: of long pages all that there are here. */
    private static final String AS_MANY_AS_CAN_BE = "&limit=100";

    @Inject
    Everything everything;

    @Inject
    Desk desk;

    @Inject
    MovableClock clock;

    @TestHTTPResource("/")
    URI base;

    @BeforeEach
    void thereIsSomethingOfEverything() {
        everything.isPublished();
    }

    @Test
    void everyStoryIsAnsweredAsByTheRestLayerByItsSlugAndByItsId() {
        Set<String> addresses = new TreeSet<>();
        for (String locale : List.of("en", "cy")) {
            for (String kind : List.of("challenges", "strategies", "research")) {
                String list = "/v1/" + kind + "?limit=100&withdrawn=include&locale=" + locale;
                Stream.of("slug", "id").forEach(name -> Reader.walks(list, name).forEach(value -> addresses.add("/v1/" + kind + "/" + value)));
            }
        }
        assertTrue(addresses.size() > 50, addresses.toString());
        onceItIsSettled(() -> {
            for (String address : addresses) {
                boolean withoutWaiting = false;
                for (String language : List.of("en", "cy")) {
                    withoutWaiting |= assertSame(address, Map.of("Accept-Language", language)).isWithoutWaiting;
                }
                assertTrue(withoutWaiting, address);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {STORY, "/v1/challenges/limited-responders", "/v1/challenges/there-is-no-such-challenge", "/v1/strategies/getting-past-solid-tumour-defences",
            "/v1/challenges/00000000-0000-0000-0000-000000000000", "/v1/challenges/%E2%82%AC", "/v1/challenges/' or true --"})
    void inEveryCodingAndWithoutContent(String address) {
        String path = address.replace(" ", "%20");
        onceItIsSettled(() -> {
            for (String coding : List.of("identity", "gzip", "br", "*")) {
                assertEquals(path.equals(STORY), assertSame(path, Map.of("Accept-Encoding", coding)).isWithoutWaiting);
                assertSameWithoutContent(path, Map.of("Accept-Encoding", coding));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/stories?limit=3&sort=-modifiedAt", "/v1/research?cancerType=lung&limit=100", "/v1/challenges?fields=title&locale=cy"})
    void soAreLists(String list) {
        onceItIsSettled(() -> {
            for (String coding : List.of("identity", "gzip", "br", "*")) {
                assertTrue(assertSame(list, Map.of("Accept-Encoding", coding)).isWithoutWaiting);
                assertSameWithoutContent(list, Map.of("Accept-Encoding", coding));
            }
        });
    }

    @Test
    void whatWasWithdrawnIsAnsweredWithItsNotice() {
        ChallengeManuscript challenge = aChallenge();
        desk.publishes(challenge);
        desk.withdraws(challenge, "It was wrong.");
        onceItIsSettled(() -> assertTrue(assertSame(challenge.path(), Map.of()).isWithoutWaiting));
        assertEquals("noindex", Reader.reads(challenge).header("X-Robots-Tag"));
    }

    @Test
    void whoAsksForAPositionIsAnsweredAsWell() {
        String position = Reader.reads(STORY).header("Content-Position");
        onceItIsSettled(() -> assertTrue(assertSame(STORY, Map.of("Min-Position", position)).isWithoutWaiting));
    }

    @Test
    void anAskingThatHasABodyIsAnsweredAndSoIsTheNextOnItsConnection() throws IOException {
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            String asking = "GET %s HTTP/1.1\r\nHost: localhost\r\n".formatted(STORY);
            socket.getOutputStream().write((asking + "Content-Length: 2\r\n\r\nno" + asking + "\r\n" + asking + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(3, answers.split("HTTP/1.1 200 OK", -1).length - 1, answers);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/stories?", "/v1/challenges?", "/v1/strategies?", "/v1/research?"})
    void everyListIsAnsweredAsByTheRestLayerInEveryOrderAndPageByPage(String list) {
        List<String> orders = List.of("", "&sort=title", "&sort=-title", "&sort=displayOrder", "&sort=firstPublishedAt", "&sort=-contentUpdatedAt", "&sort=modifiedAt",
                "&sort=-nextReviewDueOn", "&sort=-awardedOn", "&sort=amountAwarded");
        onceItIsSettled(() -> {
            for (String order : list.matches(".*(challenges|strategies).*") ? orders.subList(0, 8) : orders) {
                for (String language : List.of("", "&locale=cy")) {
                    assertEachPageIsTheSame(list + "limit=7" + order + language);
                }
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancerType=lung", "cancerType=lung,bowel&topic=immunotherapy", "challenge=treating-cancer-that-has-spread&relation=tests,investigates", "relation=tests",
            "strategy=car-t-cell-therapy", "hrcs=5.1", "cso=5.3", "organisation=sample-funder", "reviewState=overdue,in_date,not_reviewed,due_soon", "updatedSince=2020-01-01T00:00:00.123456Z",
            "awardedFrom=2020-01-01&awardedTo=2030-12-31", "currency=GBP", "currency=GBP&amountFrom=1.5&amountTo=2000000.25", "researchStage=clinical_trial", "researchStatus=active",
            "awardType=project", "awardYear=2025", "withdrawn=include", "withdrawn=include&fields=title,slug", "localeFallback=false"})
    void soIsWhatAnyFilterLeaves(String filter) {
        onceItIsSettled(() -> {
            for (String more : List.of("", "&sort=-title", "&locale=cy&sort=-nextReviewDueOn")) {
                for (String list : List.of("/v1/stories?", "/v1/research?", "/v1/strategies?")) {
                    assertEachPageIsTheSame(list + filter + AS_MANY_AS_CAN_BE + more);
                }
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"immunotherapy", "lung -bowel", "lung or cells", "\"immune system\"", "canser or lung", "o'brien or \\ or cells", "imiwnedd or cells"})
    void soIsWhatASearchFindsInAWholeList(String words) {
        String search = "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&limit=3";
        onceItIsSettled(() -> {
            for (String more : List.of("", "&sort=-firstPublishedAt", "&sort=title", "&locale=cy", "&locale=cy&sort=-modifiedAt", "&fields=title", "&withdrawn=include")) {
                for (String list : List.of("/v1/stories?", "/v1/stories?kind=research&", "/v1/research?")) {
                    assertEachPageIsTheSame(list + search + more);
                }
            }
        });
    }

    @Test
    void whatMayHaveBeenMeantIsFoundByTheRestLayer() {
        onceItIsSettled(() -> {
            Same first = assertSame("/v1/stories?q=imunotherapy&limit=2", Map.of());
            assertFalse(first.isWithoutWaiting);
            String next = first.answer.headers().allValues("Link").stream().flatMap(link -> Reader.nextIn(link).stream()).findFirst().orElseThrow();
            assertFalse(assertSame(next, Map.of()).isWithoutWaiting);
        });
    }

    /** From the first to the fifth. */
    private void assertEachPageIsTheSame(String list) {
        Optional<String> page = Optional.of(list);
        for (int pages = 1; page.isPresent() && pages <= 5; pages++) {
            Same same = assertSame(page.get(), Map.of());
            assertTrue(same.isWithoutWaiting, page.get());
            page = same.answer.headers().allValues("Link").stream().flatMap(link -> Reader.nextIn(link).stream()).findFirst();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/stories?cursor=none", "/v1/stories?cancerType=none", "/v1/research?amountFrom=1", "/v1/challenges?sort=relevance", "/v1/stories?q=the", "/v1/stories?q=-lung", "/v1/stories?includeFields=title"})
    void whatIsWrongWithAListIsToldByTheRestLayer(String address) {
        Response own = Reader.gets(address);
        assertEquals(400, own.statusCode());
        assertEquals(Reader.asking().headers(SINCE_EVER).get(address).jsonPath().getString("detail"), own.jsonPath().getString("detail"));
    }

    @ParameterizedTest
    @ValueSource(strings = {STORY + "?fields=title", STORY + "?bodyFormat=html", STORY + "/history", "/v1/topics", "/v1/challenges?total=true", "/v1/challenges?facet=topic",
            "/v1/stories?q=lung&cancerType=lung", "/v1/stories?q=lung&facet=topic", "/v1/research?q=lung&total=true", "/v1/stories?q=lung&localeFallback=false", "/v1/challenges?include=strategies"})
    void whateverElseIsAskedForIsAnsweredByTheRestLayer(String address) {
        DatabaseLog log = DatabaseLog.ofReaders();
        Reader.reads(address);
        assertEquals(List.of(), log.statementsWithoutWaiting());
    }

    private record Same(HttpResponse<byte[]> answer, boolean isWithoutWaiting) {
    }

    private Same assertSame(String path, Map<String, String> fields) {
        SwiftReader reader = new SwiftReader(base);
        HttpResponse<byte[]> rest = reader.gets(path, both(fields, SINCE_EVER));
        DatabaseLog log = DatabaseLog.ofReaders();
        HttpResponse<byte[]> own = reader.gets(path, fields);
        assertEquals(rest.statusCode(), own.statusCode(), path);
        assertEquals(Momentary.others(rest.headers()), Momentary.others(own.headers()), path);
        assertArrayEquals(rest.body(), own.body(), path);
        List<String> read = reading(log.statements());
        assertFalse(read.isEmpty(), path);
        return new Same(own, read.equals(reading(log.statementsWithoutWaiting())));
    }

    private void assertSameWithoutContent(String path, Map<String, String> fields) {
        SwiftReader reader = new SwiftReader(base);
        assertEquals(Momentary.others(reader.asksWithoutContent(path, both(fields, SINCE_EVER)).headers()), Momentary.others(reader.asksWithoutContent(path, fields).headers()));
    }

    private static Map<String, String> both(Map<String, String> fields, Map<String, String> more) {
        Map<String, String> both = new HashMap<>(fields);
        both.putAll(more);
        return both;
    }

    /** Those of texts. */
    private static List<String> reading(List<String> statements) {
        return statements.stream().filter(it -> it.contains("live.document")).toList();
    }

    /** A minute after a change its second is told as the last modification, and until then the one before. */
    private void onceItIsSettled(Runnable what) {
        clock.at(Instant.now().plus(Duration.ofMinutes(2)), what);
    }
}
