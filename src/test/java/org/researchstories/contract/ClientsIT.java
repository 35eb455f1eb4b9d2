package org.researchstories.contract;

import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.researchstories.embedded.EmbeddedServer;
import org.researchstories.world.Browser;
import org.researchstories.world.Folder;
import org.researchstories.world.Packaged;
import org.researchstories.world.Programs;
import org.researchstories.world.Readme;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * The clients that come with the source ({@code src/clients}) are made of the contract, compile strictly, and pass their own tests against the
 * application as it is shipped, in a sandbox; strangers install from it what it hands out, by the commands of the READMEs; and what is made with them is what
 * readers should see.
 */
class ClientsIT {

    private static final Path SOURCES = Path.of("src/clients");
    /** As deep as the sources, which look for the contract from there. */
    private static final Path COPY = Path.of("target/clients").toAbsolutePath();
    /** Its local repository is empty, but sees what was fetched before. */
    private static final String WITH_MAVEN = "export PATH='%s/bin':\"$PATH\" MAVEN_ARGS='-B -ntp -Dmaven.repo.local=%s/repository -Dmaven.repo.local.tail=%s'\n"
            .formatted(System.getProperty("maven.home"), COPY, System.getProperty("localRepository"));

    private static Path folder;
    private static EmbeddedServer database;
    private static Packaged application;

    @BeforeAll
    static void begin() throws Exception {
        FileUtils.deleteDirectory(COPY.toFile());
        FileUtils.copyDirectory(SOURCES.toFile(), COPY.toFile(), file -> !List.of("node_modules", "target", "dist", "site").contains(file.getName()));
        folder = Files.createTempDirectory(Files.createDirectories(Folder.OF_ALL), "clients").toAbsolutePath();
        database = EmbeddedServer.start(new Folder(folder.resolve("data")));
        application = Packaged.over(database.coordinates(), folder.resolve("application.log"), List.of(),
                Map.of("STORIES_STARTER_CONTENT", "true", "QUARKUS_PROFILE", "sandbox", "STORIES_REHEARSAL_SANDBOX", "true")).answering();
    }

    @AfterAll
    static void end() {
        application.close();
        database.close();
        FileUtils.deleteQuietly(folder.toFile());
    }

    @Test
    void everyCommandOfTheReadmesIsTypedHere() {
        assertEquals(List.of(1, 2, 2), Stream.of("typescript", "java", "example").map(client -> readme(client).blocks("sh").size()).toList());
    }

    @Test
    void theOnesForTypeScriptAndTheExampleThatIsMadeWithThemPassTheirTests() throws Exception {
        take("npm", "bash");
        npm("typescript", "ci");
        npm("typescript", "test");
        serves(COPY.resolve("example"), readme("example").blocks("sh").getLast(), site -> { });
        npm("example", "test");
    }

    @Test
    void theOneForJavaPassesItsTests() throws Exception {
        take("bash");
        type(COPY.resolve("java"), readme("java").blocks("sh").getLast());
    }

    @Test
    void theOneForTypeScriptIsInstalledFromTheApplication() throws Exception {
        take("npm", "bash");
        Path stranger = Files.createDirectory(COPY.resolve("stranger-to-typescript"));
        type(stranger, readme("typescript").blocks("sh").getFirst());
        Files.writeString(stranger.resolve("first.mts"), """
                import { createClient, members } from 'research-stories';
                const client = createClient({ baseUrl: '%s' });
                const titles: string[] = [];
                for await (const story of members(client, '/v1/stories', { limit: 10 })) {
                  titles.push(story.title);
                }
                if (titles.length !== 26) {
                  throw new Error(`${titles.length} stories`);
                }
                // @ts-expect-error There is no such path.
                await client.GET('/v1/storeys');
                """.formatted(server()));
        type(stranger, "npm install typescript@5.9.3\nnpx tsc --strict --target es2022 --module nodenext first.mts\nnode first.mjs");
    }

    @Test
    void theOneForJavaIsInstalledFromTheApplicationAndDependedOn() throws Exception {
        take("curl", "tar", "bash");
        Path stranger = Files.createDirectory(COPY.resolve("stranger-to-java"));
        type(stranger, readme("java").blocks("sh").getFirst());
        Files.writeString(stranger.resolve("pom.xml"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>org.example</groupId>
                  <artifactId>stranger</artifactId>
                  <version>1</version>
                  <properties>
                    <maven.compiler.release>21</maven.compiler.release>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                  </properties>
                  <dependencies>
                %s
                  </dependencies>
                </project>
                """.formatted(readme("java").blocks("xml").getFirst()));
        String example = readme("java").blocks("java").getFirst().replace("http://localhost:8080", server());
        Predicate<String> imports = line -> line.startsWith("import ");
        Files.writeString(Files.createDirectories(stranger.resolve("src/main/java")).resolve("First.java"), """
                %s
                class First {
                    public static void main(String... arguments) throws Exception {
                %s
                    }
                }
                """.formatted(example.lines().filter(imports).collect(Collectors.joining("\n")), example.lines().filter(imports.negate()).collect(Collectors.joining("\n"))));
        type(stranger, "mvn -q compile org.codehaus.mojo:exec-maven-plugin:3.6.2:java -Dexec.mainClass=First >printed.txt\ntest -s printed.txt");
    }

    @Test
    void theExampleIsTakenFromTheApplicationAndShowsItsStories() throws Exception {
        take("npm", "curl", "tar", "bash");
        serves(Files.createDirectory(COPY.resolve("stranger-to-the-example")), readme("example").blocks("sh").getFirst(), site -> {
            if (Browser.isHere()) {
                Browser.sees("example", List.of("example.test.mjs"), Map.of("BASE", application.address(), "SITE", site.toString().replaceAll("/$", "")));
            }
        });
    }

    /** What a site is served for. */
    private interface Look {
        void at(URI site) throws Exception;
    }

    private static void take(String... programs) {
        Assumptions.assumeTrue(Stream.of(programs).allMatch(program -> Programs.onPath(program).isPresent()));
    }

    private static Readme readme(String client) {
        return Readme.at(SOURCES.resolve(client).resolve("README.md"));
    }

    private static void npm(String client, String... arguments) throws Exception {
        Programs.run(COPY.resolve(client), Map.of("BASE", server()), Stream.concat(Stream.of("npm"), Stream.of(arguments)).toArray(String[]::new));
    }

    /** What a README has people type, to its end. */
    private static void type(Path folder, String commands) throws Exception {
        Programs.run(folder, Map.of(), "bash", typed(folder, commands).toString());
    }

    /** The same where the last command serves a site, and says where, until it is ended. */
    private static void serves(Path folder, String commands, Look look) throws Exception {
        Process process = new ProcessBuilder("bash", typed(folder, commands).toString()).directory(folder.toFile()).redirectErrorStream(true).start();
        try (BufferedReader printed = process.inputReader(); HttpClient client = HttpClient.newHttpClient()) {
            StringBuilder all = new StringBuilder();
            URI site = printed.lines().peek(line -> all.append(line).append('\n')).filter(line -> line.matches("http://localhost:\\d+/")).findFirst().map(URI::create)
                    .orElseThrow(() -> new AssertionError(all));
            for (String part : List.of("", "list.js", "story.html", "story.js", "style.css")) {
                assertEquals(200, client.send(HttpRequest.newBuilder(site.resolve(part)).build(), HttpResponse.BodyHandlers.discarding()).statusCode(), part);
            }
            look.at(site);
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }

    private static Path typed(Path folder, String commands) throws IOException {
        return Files.writeString(folder.resolve("typed.sh"), "set -euo pipefail\n" + WITH_MAVEN + commands.replace("http://localhost:8080", server()));
    }

    private static String server() {
        return application.base().toString().replaceAll("/$", "");
    }
}
