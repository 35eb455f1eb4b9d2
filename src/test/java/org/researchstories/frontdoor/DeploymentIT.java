package org.researchstories.frontdoor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.researchstories.world.InstalledPostgres;
import org.researchstories.world.Packaged;
import org.researchstories.world.Programs;
import org.researchstories.world.Readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What operators are told to type ({@code deploy/README.md}) leads to an application that works. Not run are the first command, which would build anew what is being tested, and those
 * of podman, which take a registry of images: what they name is looked for instead, here and by {@link ReadmesTest}. What is called by curl is called by {@link ReadmesIT}.
 */
@EnabledIf("isPossible")
class DeploymentIT {

    private static final Readme README = Readme.at(Path.of("deploy/README.md"));
    private static final String PASSWORD = "a-password";
    private static final List<String> SQL = README.blocks("sql");
    private static final List<String> SH = README.blocks("sh");

    @TempDir
    Path folder;

    static boolean isPossible() {
        return InstalledPostgres.isHere() && Programs.onPath("bash").isPresent();
    }

    @Test
    void everyBlockIsKnownHere() {
        begin(SQL, "create role research_stories_owner ", "create role research_stories_editor;", "create role research_stories ");
        begin(SH, "./mvnw package ", "QUARKUS_DATASOURCE_JDBC_URL=", "podman run --rm ", "curl ", "STORIES_ACCESS_TOKENS_ISSUER=", "curl ", "export PGHOST=", "QUARKUS_HTTP_PROXY_");
    }

    @Test
    void whatIsMadeAndServedIsBackedUpAndRestored() throws Exception {
        try (InstalledPostgres server = InstalledPostgres.start()) {
            server.executes(own(SQL.get(0), server));
            Map<String, String> environment = environment(server, SH.get(1), SH.get(4), SH.get(7));
            String key = newKey();
            environment.put("STORIES_STARTER_CONTENT", "true");
            environment.put("STORIES_ACCESS_BOOTSTRAP_KEY", key);
            String digest;
            String cursor;
            try (Packaged application = started(environment)) {
                given().baseUri(application.base().toString()).auth().oauth2(key).get("/edit/v1/me").then().statusCode(200);
                digest = digest(application);
                cursor = given().baseUri(application.base().toString()).get("/v1/changes").then().statusCode(200).extract().path("nextCursor");
            }
            List<String> backup = List.of(SH.get(6).split("(?m)^# With no instance running, into an empty database, made and granted as under \"The database\" .*$"));
            assertEquals(2, backup.size(), "what is typed before the database is made anew, and after");
            types(own(backup.get(0), server), server);
            server.executes("drop database research_stories;\n" + SQL.get(0).replaceAll("(?m)^create role.*$", ""));
            types(own(backup.get(0).lines().filter(line -> line.startsWith("export ")).collect(Collectors.joining("\n")) + backup.get(1), server), server);
            environment.remove("STORIES_STARTER_CONTENT");
            try (Packaged application = started(environment)) {
                assertEquals(digest, digest(application));
                given().baseUri(application.base().toString()).param("cursor", cursor).get("/v1/changes").then().statusCode(410);
                given().baseUri(application.base().toString()).auth().oauth2(key).get("/edit/v1/me").then().statusCode(200);
            }
            types("export PGHOST=127.0.0.1\npsql -U research_stories_owner -d research_stories -v ON_ERROR_STOP=1 -c '%s'".formatted(said("as the owner: `(vacuum [^`]+)`")), server);
        }
    }

    @Test
    void rolesOfOtherLoginsWillDo() throws Exception {
        try (InstalledPostgres server = InstalledPostgres.start()) {
            String logins = "create role %s login password '…';\n".repeat(3).formatted("stories_writing", "stories_reading_1", "stories_reading_2");
            server.executes(own(logins + SQL.get(1) + SQL.get(0).replaceAll("(?m)^create role research_stories_(editor|reader) .*$", ""), server));
            Map<String, String> environment = environment(server, SH.get(1));
            environment.put("QUARKUS_DATASOURCE_USERNAME", "stories_writing");
            environment.put("QUARKUS_DATASOURCE_READER_USERNAME", "stories_reading_1");
            started(environment).close();
        }
    }

    @Test
    void aSingleLoginWillDoWithThreeVariables() throws Exception {
        try (InstalledPostgres server = InstalledPostgres.start()) {
            server.executes(own(SQL.get(2), server));
            Map<String, String> environment = environment(server, SH.get(1).lines().limit(3).collect(Collectors.joining("\n")));
            environment.put("QUARKUS_DATASOURCE_USERNAME", "research_stories");
            started(environment).close();
        }
    }

    @Test
    void whatAContainerIsToldItHas() throws IOException {
        String image = Files.readString(Path.of("deploy/Containerfile"));
        String run = said("(podman run --env-file .*)");
        assertTrue(run.endsWith(" " + said("podman build .* -t (\\S+) ")), run);
        assertTrue(said("(podman run --rm .*?) +#").endsWith(said("podman build .* -t (\\S+) ") + " new-key"));
        assertTrue(image.contains("EXPOSE " + said("-p \\d+:(\\d+) ")), run);
        assertTrue(SH.get(1).contains("sslrootcert=" + said("-v \\S+:(\\S+):ro ") + "/"), run);
        assertTrue(image.contains("USER " + said("runs as user (\\d+)") + ":"));
    }

    private Packaged started(Map<String, String> environment) throws IOException {
        return Packaged.in(environment, folder.resolve("application.log"), List.of()).answering();
    }

    private static String digest(Packaged application) {
        return given().baseUri(application.base().toString()).get("/v1/digest").then().statusCode(200).body("stories", equalTo(26)).extract().path("digest");
    }

    /** As it is made where there is no podman. */
    private static String newKey() throws IOException {
        String command = said("new-key +# or: java (.*)");
        Process process = new ProcessBuilder("bash", "-c", "'%s/bin/java' %s".formatted(System.getProperty("java.home"), command)).start();
        String key = new String(process.getInputStream().readAllBytes()).strip();
        assertTrue(key.startsWith("rsk_live_"), key);
        return key;
    }

    private void types(String commands, InstalledPostgres server) throws Exception {
        Map<String, String> environment = new HashMap<>(server.programs());
        environment.put("PGPASSWORD", PASSWORD);
        Programs.run(folder, environment, "bash", "-euo", "pipefail", Files.writeString(folder.resolve("typed.sh"), commands).toString());
    }

    /** Variables of these blocks. */
    private static Map<String, String> environment(InstalledPostgres server, String... blocks) throws IOException {
        Map<String, String> environment = new HashMap<>();
        for (String block : blocks) {
            own(block, server).lines().map(line -> line.replaceFirst("\\s+# .*", "").strip().split("=", 2)).forEach(variable -> environment.put(variable[0], variable[1]));
        }
        return environment;
    }

    /** With what operators have in the place of what is written: their server, which does not encrypt here, and their passwords. */
    private static String own(String block, InstalledPostgres server) {
        return block.replace("db.example.org:5432", "127.0.0.1:" + server.port()).replace("db.example.org", "127.0.0.1")
                .replace("sslmode=verify-full&sslrootcert=/etc/stories/ca.pem", "sslmode=disable").replace("…", PASSWORD);
    }

    private static String said(String pattern) {
        return Pattern.compile(pattern).matcher(README.text()).results().findFirst().orElseThrow(() -> new AssertionError("Nothing is like " + pattern)).group(1);
    }

    private static void begin(List<String> blocks, String... words) {
        assertEquals(words.length, blocks.size(), blocks::toString);
        for (int at = 0; at < words.length; at++) {
            assertTrue(blocks.get(at).strip().startsWith(words[at]), blocks.get(at));
        }
    }
}
