package org.researchstories.rehearsal;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.problem.RawHttp;
import org.researchstories.world.ApplicationLog;
import org.researchstories.world.DatabaseLog;
import org.researchstories.world.Desk;
import org.researchstories.world.Momentary;
import org.researchstories.world.OtherWays;
import org.researchstories.world.Reader;
import org.researchstories.world.Stories;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;

/** Failures in a sandbox. Every answer is held against the contract as any other is. */
@QuarkusTest
@TestProfile(OtherWays.class)
class RehearsalTest {

    private static final String STORY = Stories.SPREAD.path();
    private static final String CHANGES = "/v1/changes";

    @Inject
    Desk desk;

    static Stream<PublicAddress> everyAddress() {
        return PublicAddress.all().stream();
    }

    @Test
    void theServiceSaysWhatCanBeRehearsed() {
        Reader.gets("/v1").then().body("rehearsals", contains("gone", "cursor-expired", "too-many-requests", "unavailable", "stale", "slow", "cut"));
    }

    @Test
    void aStoryThatIsGoneLooksLikeOneThatWasArchived() {
        var challenge = aChallenge();
        desk.publishes(challenge);
        Response rehearsed = rehearsing("gone", challenge.path());
        desk.archives(challenge, "It is past.");
        Response real = Reader.gets(challenge.path());
        alike(real, rehearsed);
        assertEquals(real.jsonPath().getMap("").keySet(), rehearsed.jsonPath().getMap("").keySet());
        assertTrue(rehearsed.<String>path("reason").contains("rehearsal"));
        assertEquals(Reader.positionIn(real), Reader.positionIn(rehearsed) + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gone", "cursor-expired"})
    void anExpiredCursorLooksLikeOneOfAnotherDatabase(String rehearsal) {
        String cursor = Reader.reads("/v1/digest").path("cursor");
        Response real = Reader.gets(CHANGES + "?cursor=" + (cursor.charAt(0) == 'A' ? "B" : "A") + cursor.substring(1));
        for (String path : List.of(CHANGES, CHANGES + "?cursor=" + cursor, "/v1/changes/stream")) {
            Response rehearsed = rehearsing(rehearsal, path);
            alike(real, rehearsed);
            assertEquals(real.asString(), rehearsed.asString());
        }
    }

    @Test
    void aServerThatIsBehindLooksLikeOneThatIs() {
        Response real = Reader.asking().header("Min-Position", "99999999").get(STORY);
        Response rehearsed = Reader.asking().header("Min-Position", "99999999").header("Rehearse", "stale").get(STORY);
        alike(real, rehearsed);
        assertEquals(real.asString(), rehearsed.asString());
        rehearsing("stale", STORY).then().statusCode(400).body("errors.header", contains("Min-Position"));
        assertEquals(400, Reader.asking().header("Min-Position", "-1").header("Rehearse", "stale").get(STORY).statusCode());
    }

    @Test
    void anOutageLooksLikeOne() {
        Response real = Reader.gets("/faulty/pool");
        Response rehearsed = rehearsing("unavailable", STORY);
        alike(real, rehearsed);
        assertEquals(real.header("Retry-After"), rehearsed.header("Retry-After"));
    }

    @ParameterizedTest
    @MethodSource("everyAddress")
    void whatTheContractHasAnAnswerForCanBeRehearsedAndNothingElse(PublicAddress address) {
        assertEquals(429, rehearsing("too-many-requests", address.path()).then().header("Retry-After", equalTo("5")).header("RateLimit", endsWith(";r=0;t=5"))
                .body("detail", endsWith("Try again in 5 seconds.")).extract().statusCode());
        assertEquals(503, rehearsing("unavailable", address.path()).statusCode());
        boolean story = address.answers(410, "Archived");
        boolean changes = address.answers(410, "CursorExpired");
        assertEquals(story || changes ? 410 : 400, rehearsing("gone", address.path()).statusCode());
        assertEquals(changes ? 410 : 400, rehearsing("cursor-expired", address.path()).statusCode());
    }

    @Test
    void whatCannotBeRehearsedIsToldWithWhatCan() {
        rehearsing("gone", "/v1/topics").then().statusCode(400).body("type", equalTo("/problems/invalid-request")).body("errors[0].header", equalTo("Rehearse"))
                .body("errors[0].allowed", contains("too-many-requests", "unavailable", "stale", "slow", "cut"));
        rehearsing("too-many-request", STORY).then().statusCode(400).body("errors[0].didYouMean", equalTo("too-many-requests")).body("errors[0].allowed", hasItem("gone"));
        Reader.asking().header("Rehearse", "gone").header("Rehearse", "cut").get(STORY).then().statusCode(400);
        assertEquals(400, Reader.asking().header("Rehearse", "gone").get("/v1/challenges?limt=1").statusCode());
    }

    @Test
    void onlyReadingOfWhatIsPublicIsRehearsed() {
        for (String path : List.of("/openapi.json", "/problems", "/docs", "/v1x", "/no/such/path", "/edit/v1/me", "/partner/v1/acknowledgement")) {
            assertEquals(Reader.gets(path).statusCode(), rehearsing("too-many-requests", path).statusCode(), path);
        }
        Reader.asking().header("Rehearse", "too-many-requests").post("/v1/challenges").then().statusCode(405);
        Reader.asking().header("Rehearse", "too-many-requests").options("/v1/challenges").then().statusCode(204);
        Reader.asking().header("Rehearse", "too-many-requests").head("/v1/challenges").then().statusCode(429);
        Reader.asking().header("Rehearse", "gone").head(STORY).then().statusCode(410);
        Reader.asking().header("Rehearse", "too-many-requests").get("/%761/challenges").then().statusCode(429);
    }

    /** And others are answered while it is waited for. */
    @Test
    void aSlowAnswerIsTheRightOneLater() {
        Response usual = Reader.reads(STORY);
        CompletableFuture<Response> late = CompletableFuture.supplyAsync(() -> rehearsing("slow", STORY));
        for (int one = 0; one < 5; one++) {
            assertEquals(200, Reader.gets(STORY).statusCode());
        }
        assertFalse(late.isDone(), "the slow answer came before five others");
        Response answer = late.join();
        assertEquals(usual.asString(), answer.asString());
        assertEquals(usual.header("ETag"), answer.header("ETag"));
        assertEquals("no-store", answer.header("Cache-Control"));
    }

    /** Five seconds, on one connection: the second request is answered as usual. */
    @Test
    void whatIsAskedNextOnTheSameConnectionIsNotSlow() {
        String both = new String(RawBytes.of(RestAssured.port, "GET /v1/topics HTTP/1.1\r\nHost: localhost\r\nRehearse: slow\r\n\r\n"
                + "GET /v1/topics HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"), StandardCharsets.UTF_8);
        String topics = Reader.reads("/v1/topics").asString();
        assertTrue(both.startsWith(topics), both);
        assertTrue(both.endsWith(topics), both);
    }

    @Test
    void anAnswerThatIsCutEndsInTheMiddleOfItsBody() {
        byte[] usual = Reader.reads(STORY).asByteArray();
        byte[] part = RawBytes.of(RestAssured.port, "GET " + STORY + " HTTP/1.1\r\nHost: localhost\r\nRehearse: cut\r\n\r\n");
        assertArrayEquals(Arrays.copyOf(usual, usual.length / 2), part);
        RawHttp.Answer cut = RawHttp.ask(RestAssured.port, "GET " + STORY + " HTTP/1.1", "Rehearse: cut");
        assertEquals(200, cut.status());
        assertEquals(String.valueOf(usual.length), cut.header("Content-Length"));
        assertEquals("no-store", cut.header("Cache-Control"));
    }

    @Test
    void withHttp2ItEndsTheConnectionAsWell() throws Exception {
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
            HttpRequest.Builder list = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/stories?limit=100"));
            HttpResponse<String> usual = client.send(list.build(), HttpResponse.BodyHandlers.ofString());
            assertEquals(HttpClient.Version.HTTP_2, usual.version());
            assertThrows(IOException.class, () -> client.send(list.copy().header("Rehearse", "cut").build(), HttpResponse.BodyHandlers.ofString()));
            assertEquals(usual.body(), client.send(list.copy().header("Rehearse", "slow").build(), HttpResponse.BodyHandlers.ofString()).body());
            assertEquals(usual.body(), client.send(list.build(), HttpResponse.BodyHandlers.ofString()).body());
        }
    }

    @Test
    void soDoesAnAnswerWhoseLengthIsNotTold() {
        RawHttp.Answer cut = RawHttp.ask(RestAssured.port, "GET /v1/exports/stories.jsonld?includeSample=true HTTP/1.1", "Rehearse: cut");
        assertEquals("chunked", cut.header("Transfer-Encoding"));
        assertEquals(20, cut.body().length(), cut.body());
    }

    @Test
    void ofAFileTheRestCanBeHad() {
        Response snapshot = Reader.reads("/v1/snapshots/latest");
        String path = snapshot.path("files[0].href");
        byte[] whole = Reader.reads(path).asByteArray();
        byte[] part = RawBytes.of(RestAssured.port, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nRehearse: cut\r\n\r\n");
        assertTrue(part.length > 0 && part.length < whole.length, part.length + " of " + whole.length);
        byte[] rest = Reader.asking().header("Range", "bytes=" + part.length + "-").get(path).then().statusCode(206).extract().asByteArray();
        byte[] joined = Arrays.copyOf(part, whole.length);
        System.arraycopy(rest, 0, joined, part.length, rest.length);
        assertArrayEquals(whole, joined);
    }

    @Test
    void whereNothingCanBeCutTheConnectionEndsBehindTheHead() {
        String tag = RawHttp.ask(RestAssured.port, "GET " + STORY + " HTTP/1.1").header("ETag");
        String known = "GET " + STORY + " HTTP/1.1\r\nHost: localhost\r\nRehearse: cut\r\nIf-None-Match: " + tag + "\r\n\r\n";
        assertEquals(0, RawBytes.of(RestAssured.port, known).length);
        assertEquals(0, RawBytes.of(RestAssured.port, known.replace("GET", "HEAD").replaceFirst("If-None.*\r\n", "")).length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gone", "too-many-requests", "unavailable"})
    void nothingThatWasRehearsedIsKeptOrLeavesATrace(String rehearsal) {
        Response before = Reader.reads(STORY);
        Response[] rehearsed = new Response[1];
        DatabaseLog database = DatabaseLog.ofReaders();
        List<String> logged = ApplicationLog.of(() -> rehearsed[0] = Reader.asking().header("Rehearse", rehearsal)
                .header("If-None-Match", before.header("ETag")).get(STORY));
        assertEquals("no-store", rehearsed[0].header("Cache-Control"));
        assertTrue(database.statements().stream().allMatch(statement -> statement.contains("live.head")), "it was read: " + database.statements());
        assertEquals(List.of(), logged.stream().filter(line -> line.contains("Answered with") || line.contains("could not answer")).toList());
        Response after = Reader.reads(STORY);
        assertEquals(before.asString(), after.asString());
        assertEquals(headers(before), headers(after));
    }

    /** What a cache keeps of a usual answer must not answer a rehearsal. */
    @ParameterizedTest
    @MethodSource("everyAddress")
    void whatMayBeKeptVariesByTheHeader(PublicAddress address) {
        if (address.path().endsWith("/stream")) {
            return;
        }
        Response usual = Reader.gets(address.path());
        String kept = usual.header("Cache-Control");
        if (!kept.equals("no-store") && !kept.equals("no-cache")) {
            assertTrue(usual.header("Vary").matches("(.*, )?Rehearse"), usual.headers().toString());
        }
    }

    @Test
    void pagesOfOtherOriginsMayRehearse() {
        Reader.asking().header("Origin", "https://partner.example").header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "rehearse").options(STORY).then().statusCode(204).header("Access-Control-Allow-Headers", "*");
        rehearsing("too-many-requests", STORY).then().header("Access-Control-Allow-Origin", "*").header("Access-Control-Expose-Headers", containsString("Retry-After"));
        Reader.asking().header("Authorization", "Bearer x").header("Rehearse", "too-many-requests").get(STORY).then().statusCode(429).header("WWW-Authenticate", nullValue());
    }

    /** Whatever stands in it, nothing breaks. */
    @Test
    void noValueIsEverAFaultOfOurs() {
        long seed = Long.getLong("rehearsal.seed", new Random().nextLong());
        Random chance = new Random(seed);
        List<PublicAddress> addresses = PublicAddress.all();
        for (int round = 0; round < 200; round++) {
            String value = chance.ints(chance.nextInt(40), 0x20, 0x100).filter(character -> character != 0x7F)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            String path = addresses.get(chance.nextInt(addresses.size())).path();
            int status = RawHttp.ask(RestAssured.port, "GET " + path + " HTTP/1.1", "Rehearse: " + value).status();
            assertEquals(400, status, "%s at %s, seed %d".formatted(value, path, seed));
        }
        for (String longest : List.of("x".repeat(8000), "gone,".repeat(1000), "\u00e9".repeat(4000))) {
            assertEquals(400, RawHttp.ask(RestAssured.port, "GET " + STORY + " HTTP/1.1", "Rehearse: " + longest).status());
        }
    }

    private static Response rehearsing(String rehearsal, String path) {
        return Reader.asking().header("Rehearse", rehearsal).get(path);
    }

    /** The same status and type and title, and the same headers by name; only who may keep it differs. */
    private static void alike(Response real, Response rehearsed) {
        assertEquals(real.statusCode(), rehearsed.statusCode());
        for (String member : List.of("type", "title", "status")) {
            assertEquals(real.<Object>path(member), rehearsed.<Object>path(member));
        }
        assertEquals(names(real), names(rehearsed));
        assertEquals("no-store", rehearsed.header("Cache-Control"));
    }

    private static Set<String> names(Response answer) {
        return answer.headers().asList().stream().map(header -> header.getName().toLowerCase()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, List<String>> headers(Response answer) {
        return answer.headers().asList().stream().filter(header -> !Momentary.is(header))
                .collect(Collectors.groupingBy(header -> header.getName().toLowerCase(), Collectors.mapping(header -> header.getValue(), Collectors.toList())));
    }
}
