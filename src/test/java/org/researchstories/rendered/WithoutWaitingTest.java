package org.researchstories.rendered;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.DatabaseLog;
import org.researchstories.world.Desk;
import org.researchstories.world.Everything;
import org.researchstories.world.MovableClock;
import org.researchstories.world.Reader;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;

/** A story that is answered before the REST layer is answered as that would. */
@QuarkusTest
class WithoutWaitingTest {

    private static final String STORY = "/v1/challenges/getting-past-solid-tumour-defences";

    /** How the REST layer is asked for the same: only that can tell whether anything is newer than a date. */
    private static final Header SINCE_EVER = new Header("If-Modified-Since", "Thu, 01 Jan 1970 00:00:00 GMT");

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
                    withoutWaiting |= assertSame(address, () -> Reader.asking().header("Accept-Language", language));
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
                assertEquals(path.equals(STORY), assertSame(path, () -> Reader.asking().header("Accept-Encoding", coding)));
                assertEquals(headers(Reader.asking().header("Accept-Encoding", coding).header(SINCE_EVER).head(path)), headers(Reader.asking().header("Accept-Encoding", coding).head(path)));
            }
        });
    }

    @Test
    void whatWasWithdrawnIsAnsweredWithItsNotice() {
        ChallengeManuscript challenge = aChallenge();
        desk.publishes(challenge);
        desk.withdraws(challenge, "It was wrong.");
        onceItIsSettled(() -> assertTrue(assertSame(challenge.path(), Reader::asking)));
        assertEquals("noindex", Reader.reads(challenge).header("X-Robots-Tag"));
    }

    @Test
    void whoAsksForAPositionIsAnsweredAsWell() {
        String position = Reader.reads(STORY).header("Content-Position");
        onceItIsSettled(() -> assertTrue(assertSame(STORY, () -> Reader.asking().header("Min-Position", position))));
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
    @ValueSource(strings = {STORY + "?fields=title", STORY + "?bodyFormat=html", STORY + "/history", "/v1/challenges", "/v1/topics"})
    void whateverElseIsAskedForIsAnsweredByTheRestLayer(String address) {
        DatabaseLog log = DatabaseLog.ofReaders();
        Reader.reads(address);
        assertFalse(log.statements().stream().anyMatch(WithoutWaitingTest::isWithoutWaiting));
    }

    private static boolean isWithoutWaiting(String statement) {
        return statement.contains("where d.locale = $1") && !statement.contains("as current");
    }

    private interface Asking {
        RequestSpecification ask();
    }

    /** @return whether it was the pipeline's one statement that answered */
    private static boolean assertSame(String path, Asking asking) {
        Response rest = asking.ask().header(SINCE_EVER).get(path);
        DatabaseLog log = DatabaseLog.ofReaders();
        Response own = asking.ask().get(path);
        assertEquals(rest.statusCode(), own.statusCode(), path);
        assertEquals(headers(rest), headers(own), path);
        assertArrayEquals(rest.asByteArray(), own.asByteArray(), path);
        return log.statements().stream().filter(it -> it.contains("live.document")).allMatch(WithoutWaitingTest::isWithoutWaiting);
    }

    /** A minute after a change its second is told as the last modification, and until then the one before. */
    private void onceItIsSettled(Runnable what) {
        clock.at(Instant.now().plus(Duration.ofMinutes(2)), what);
    }

    /** Names have no case. Of who asks there is the allowance, and an answer to a problem has a number of its own. */
    private static List<String> headers(Response answer) {
        return answer.headers().asList().stream().filter(header -> !header.getName().matches("(?i)ratelimit.*|x-request-id|date"))
                .map(header -> header.getName().toLowerCase(Locale.ROOT) + ": " + header.getValue()).sorted().toList();
    }
}
