package org.researchstories.frontdoor;

import io.restassured.path.json.JsonPath;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;
import org.researchstories.access.ApiKey;
import org.researchstories.embedded.EmbeddedServer;
import org.researchstories.world.Folder;
import org.researchstories.world.Packaged;
import org.researchstories.world.Programs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the READMEs call with curl answers as they say. */
@EnabledIf("curlIsHere")
class ReadmesIT {

    /** With a prompt, and below it what is answered. */
    private static final Pattern SHOWN = Pattern.compile("^\\$ (curl .*)\n((?:(?!\\$ |```).*\n)+)", Pattern.MULTILINE);
    /** One that may go on in further lines, and what is said of it. */
    private static final Pattern CALL = Pattern.compile("^(curl (?:.*\\\\\n)*[^#\n]*)(#.*)?$", Pattern.MULTILINE);
    /** A list, what is shown of it, and how many there are. */
    private static final Pattern COUNT = Pattern.compile("\"(\\w+)\":\\[([^]]*)…(\\d+)…");
    private static final Pattern STATUS = Pattern.compile("# (\\d{3}) ");
    private static final String ADMINISTRATORS = ApiKey.random().secret();

    private static Path folder;
    private static EmbeddedServer database;
    private static Packaged application;

    static boolean curlIsHere() {
        return Programs.onPath("curl").isPresent() && Programs.onPath("bash").isPresent();
    }

    @BeforeAll
    static void begin() throws Exception {
        folder = Files.createTempDirectory(Files.createDirectories(Folder.OF_ALL), "readmes").toAbsolutePath();
        database = EmbeddedServer.start(new Folder(folder.resolve("data")));
        application = Packaged.over(database.coordinates(), folder.resolve("application.log"), List.of(), Map.of("STORIES_STARTER_CONTENT", "true",
                "STORIES_ACCESS_BOOTSTRAP_KEY", ADMINISTRATORS)).answering();
    }

    @AfterAll
    static void end() {
        application.close();
        database.close();
        FileUtils.deleteQuietly(folder.toFile());
    }

    @TestFactory
    Stream<DynamicTest> whatIsShownToBeAnsweredIs() throws IOException {
        List<MatchResult> calls = SHOWN.matcher(Files.readString(Path.of("README.md"))).results().toList();
        assertEquals(5, calls.size());
        return calls.stream().map(it -> DynamicTest.dynamicTest(it.group(1), () -> answersAsShown(it.group(1), it.group(2))));
    }

    @TestFactory
    Stream<DynamicTest> whatOperatorsAreToldToCallCanBe() throws IOException {
        List<MatchResult> calls = CALL.matcher(Files.readString(Path.of("deploy/README.md"))).results().toList();
        assertEquals(5, calls.size());
        return calls.stream().map(it -> DynamicTest.dynamicTest(it.group(1), () -> succeeds(it.group(1), it.group(2))));
    }

    @Test
    void thisTestSeesWhatIsNotAnsweredSo() {
        assertThrows(AssertionError.class, () -> answersAsShown("curl 'localhost:8080/v1/challenges?limit=1&total=true'", "{\"items\":[…],\"nextCursor\":\"…\",\"total\":5}\n"));
        assertThrows(AssertionError.class, () -> answersAsShown("curl localhost:8080/v1/graph", "{\"nodes\":[…25…],\"edges\":[…66…],\"truncated\":false}\n"));
        assertThrows(AssertionError.class, () -> answersAsShown("curl localhost:8080/v1/nothing", "{\"items\":…}\n"));
        assertThrows(AssertionError.class, () -> succeeds("curl http://localhost:8080/v1/nothing ", null));
        assertThrows(AssertionError.class, () -> succeeds("curl http://localhost:9000/q/health/live ", "# 204 while the process lives"));
        assertThrows(AssertionError.class, () -> succeeds("curl -H 'Authorization: Bearer rsk_live_' https://stories.example.org/edit/v1/me", null));
    }

    private static void answersAsShown(String call, String answer) throws Exception {
        String printed = oneLine(printed(call));
        assertTrue(Pattern.compile(pattern(oneLine(answer)), Pattern.DOTALL).matcher(printed).matches(), () -> call + " answers\n" + printed);
        COUNT.matcher(answer).results().forEach(count -> assertEquals(Integer.parseInt(count.group(3)), new JsonPath(printed).getList(count.group(1)).size(), call));
    }

    /** What was shortened is anything. */
    private static String pattern(String answer) {
        return Stream.of(answer.replaceAll("…(\\d+)…", "…").split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*")) + "\\s*";
    }

    private static void succeeds(String call, String said) throws Exception {
        String status = printed(call + " -o /dev/null -w '%{http_code}'").strip();
        MatchResult told = STATUS.matcher(said == null ? "" : said).results().findFirst().orElse(null);
        if (told == null) {
            assertTrue(status.startsWith("2"), () -> call + ": " + status);
        } else {
            assertEquals(told.group(1), status, call);
        }
    }

    private static String printed(String call) throws Exception {
        Process process = new ProcessBuilder("bash", "-c", own(call).replaceFirst("^curl", "curl -sS")).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), printed);
        assertFalse(printed.isBlank(), call);
        return printed;
    }

    /** With what readers have in the place of what is written: their server, key and day. */
    private static String own(String call) {
        String server = application.base().toString().replaceAll("/$", "");
        return call.replace("http://localhost:9000", application.management().toString()).replace("https://stories.example.org", server)
                .replaceAll("(http://)?localhost:8080", server).replace("rsk_live_…", ADMINISTRATORS)
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT00:00:00Z", Instant.now().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\r?\n", " ").strip();
    }
}
