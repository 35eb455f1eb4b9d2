package org.researchstories.frontdoor;

import com.sun.net.httpserver.HttpServer;
import io.restassured.http.ContentType;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.researchstories.access.ApiKey;
import org.researchstories.embedded.EmbeddedServer;
import org.researchstories.world.Folder;
import org.researchstories.world.Packaged;
import org.researchstories.world.Programs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Every example of the guides is run, in the language that it is written in, where that is installed: by a partner in a sandbox, or by its administrator; and what
 * they show as sent is sent. Those of the clients are run by the clients' own tests.
 */
class GuidesIT {

    private static final String ADMINISTRATORS = ApiKey.random().secret();

    private static Path folder;
    private static EmbeddedServer database;
    private static Packaged application;
    private static HttpServer receiver;
    private static String partners;
    private static String subscription;

    @BeforeAll
    static void begin() throws Exception {
        folder = Files.createTempDirectory(Files.createDirectories(Folder.OF_ALL), "guides").toAbsolutePath();
        database = EmbeddedServer.start(new Folder(folder.resolve("data")));
        application = Packaged.over(database.coordinates(), folder.resolve("application.log"), List.of(), Map.of("STORIES_STARTER_CONTENT", "true",
                "STORIES_ACCESS_BOOTSTRAP_KEY", ADMINISTRATORS, "QUARKUS_PROFILE", "sandbox", "STORIES_REHEARSAL_SANDBOX", "true",
                "STORIES_WEBHOOKS_TO_THIS_MACHINE", "true")).answering();
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", call -> {
            call.getRequestBody().readAllBytes();
            call.sendResponseHeaders(204, -1);
            call.close();
        });
        receiver.start();
        partners = made(ADMINISTRATORS, "/edit/v1/keys", Map.of("holder", "a-partner", "name", "A key for the guides", "roles", List.of("partner"),
                "expiresAt", Instant.now().plus(Duration.ofHours(1)).toString()), "secret");
        subscription = made(partners, "/partner/v1/subscriptions", Map.of("url", address(receiver) + "/other"), "id");
    }

    @AfterAll
    static void end() {
        receiver.stop(0);
        application.close();
        database.close();
        FileUtils.deleteQuietly(folder.toFile());
    }

    @TestFactory
    Stream<DynamicTest> everyExampleWorks() {
        return Guides.names().filter(guide -> !Guides.OF_CLIENTS.contains(guide)).flatMap(guide -> Example.in(guide, Guides.markdown(guide)).stream())
                .filter(example -> !example.isOfTheClient()).map(example -> DynamicTest.dynamicTest(example.name(), () -> run(example)));
    }

    @TestFactory
    Stream<DynamicTest> whatAGuideSaysCanBeSentIsTakenIn() {
        return Guides.names().flatMap(guide -> Draft.in(guide, Guides.markdown(guide)).stream())
                .map(draft -> DynamicTest.dynamicTest(draft.name(), () -> draft.isTakenIn(server(), ADMINISTRATORS)));
    }

    @Test
    void anImportIsWatchedToItsEndWithABar() throws IOException {
        String printed = run(example("importing", "[{bar"));
        assertTrue(printed.contains("\r[" + "#".repeat(40) + "] 2 of 2 rows\ndone: "), printed);
    }

    @Test
    void anImportThatCannotBeBegunSaysWhatIsWrong() {
        Example watched = example("importing", "[{bar");
        Map.of("", "A body is missing.", "externalId,tittle\na,b\n", "\"didYouMean\": \"title\"").forEach((table, why) -> {
            String failed = failure(new Example(watched.guide(), watched.number(), watched.language(), watched.code(), null, Map.of("grants.csv", table)));
            assertTrue(failed.contains("The request is not valid\nOne thing is wrong with the request.\n") && failed.contains(why), failed);
            assertTrue(failed.endsWith("but was: <1>") && !failed.contains("Traceback"), failed);
        });
    }

    @TestFactory
    Stream<DynamicTest> whoGoesThroughAListAndAsksWhatIsNotRightIsToldWhy() {
        return Example.in("paging", Guides.markdown("paging")).stream().map(example -> DynamicTest.dynamicTest(example.name(), () -> {
            String failed = failure(new Example(example.guide(), example.number(), example.language(), example.code().replace("-awardedOn", "-awarded"), null, Map.of()));
            assertTrue(failed.contains("\"didYouMean\":\"-awardedOn\""), failed);
        }));
    }

    @Test
    void theDownloadOfASnapshotIsWatchedToItsEndWithABar() throws IOException {
        String printed = run(example("sync", "--progress-bar"));
        assertTrue(printed.contains("####") && printed.contains(" 100.0%"), printed);
    }

    @Test
    void aSnapshotThatIsNotWhatItShouldBeIsTakenForNoneAndIsInNobodysWayAgain() throws IOException {
        Example download = example("sync", "--progress-bar");
        String id = given().baseUri(server()).get("/v1/snapshots/latest").path("id");
        for (byte[] other : List.of(gzip("of another snapshot\n"), "its beginning".getBytes(StandardCharsets.UTF_8), new byte[1_000_000])) {
            Path partial = Files.createTempDirectory(folder, "partial").resolve(id + ".ndjson.gz");
            Files.write(partial, other);
            String failed = assertThrows(AssertionError.class, () -> run(download, partial.getParent())).getMessage();
            assertTrue(failed.contains("is removed: begin again"), failed);
            assertTrue(run(download, partial.getParent()).strip().endsWith("26"));
        }
    }

    @Test
    void thisTestSeesWhatDoesNotWork() {
        for (String block : List.of("sh\ncurl -sf http://localhost:8080/v1/nothing", "sh\ncurl -s http://localhost:8080/v1/nothing", "sh\ntrue", "sh\necho one\n```\n```text\ntwo", "java\nint x = ;",
                "java\nSystem.out.println(1 / 0);", "java\nSystem.out.println(1);\n```\n```text\n2")) {
            Example wrong = Example.in("none", "```" + block + "\n```\n").getFirst();
            assertThrows(AssertionError.class, () -> run(wrong), block);
        }
        assertThrows(AssertionError.class, () -> Example.in("none", "```sh not run\ntrue\n```\n"));
        for (String block : List.of("json\n[{\"kind\": \"challenge\"}]", "json\n{}", "markdown\n---\nkind: challenge\n---", "csv\nexternalId,tittle\na,b")) {
            Draft wrong = Draft.in("importing", "```" + block + "\n```\n").getFirst();
            assertThrows(AssertionError.class, () -> wrong.isTakenIn(server(), ADMINISTRATORS), block);
        }
        assertThrows(AssertionError.class, () -> Draft.in("none", "```json\n[]\n```\n"));
    }

    private static Example example(String guide, String with) {
        return Example.in(guide, Guides.markdown(guide)).stream().filter(example -> example.code().contains(with)).findFirst().orElseThrow();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String run(Example example) throws IOException {
        return run(example, Files.createTempDirectory(folder, "example"));
    }

    /** What is said where it does not work. */
    private static String failure(Example example) {
        takeItsProgram(example);
        return assertThrows(AssertionError.class, () -> run(example)).getMessage();
    }

    private static void takeItsProgram(Example example) {
        Assumptions.assumeTrue(example.program().stream().limit(1).allMatch(program -> Programs.onPath(program).isPresent()));
    }

    private static String run(Example example, Path where) {
        takeItsProgram(example);
        boolean byPartner = example.code().contains("/partner/v1/");
        return example.runs(Map.of("http://localhost:8080", server(), "https://hooks.example.org", address(receiver)),
                Map.of("KEY", byPartner ? partners : ADMINISTRATORS, "ID", subscription), where);
    }

    /** @return this member of what was made */
    private static String made(String key, String path, Map<String, Object> draft, String member) {
        return given().baseUri(server()).auth().preemptive().oauth2(key).contentType(ContentType.JSON).body(draft).post(path).then().statusCode(201).extract().path(member);
    }

    private static String address(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static String server() {
        return application.base().toString().replaceAll("/$", "");
    }
}
