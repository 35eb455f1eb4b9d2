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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The clients that come with the source ({@code src/clients}) are made of the contract, compile strictly, and pass their own tests against the
 * application as it is shipped, in a sandbox; and what is made with them is what readers should see.
 */
class ClientsIT {

    private static final Path SOURCES = Path.of("src/clients");
    /** As deep as the sources, which look for the contract from there. */
    private static final Path COPY = Path.of("target/clients").toAbsolutePath();
    private static final Path MAVEN = Path.of("mvnw").toAbsolutePath();

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
    void theOnesForTypeScriptAndTheExampleThatIsMadeWithThemPassTheirTests() throws Exception {
        Assumptions.assumeTrue(Programs.onPath("npm").isPresent());
        for (String client : List.of("typescript", "example")) {
            run(client, "npm", "ci");
            run(client, "npm", "test");
        }
        if (Browser.isHere()) {
            Browser.sees("example", List.of("example.test.mjs"), Map.of("BASE", server(), "SITE", COPY.resolve("example/site").toString()));
        }
        installedByAStranger();
    }

    /** As its README says: of the package alone, as it would be published. */
    private static void installedByAStranger() throws Exception {
        run("typescript", "npm", "pack", "--pack-destination", COPY.toString());
        Path stranger = Files.createDirectory(COPY.resolve("stranger"));
        Files.writeString(stranger.resolve("package.json"), "{\"type\": \"module\"}");
        Files.writeString(stranger.resolve("first.js"), """
                import { createClient, members } from 'research-stories';
                let stories = 0;
                for await (const story of members(createClient({ baseUrl: process.env.BASE }), '/v1/stories', { limit: 10 })) {
                  stories += story.title.length > 0;
                }
                if (stories !== 26) {
                  throw new Error(`${stories} stories`);
                }
                """);
        run("stranger", "npm", "install", "../research-stories-1.0.0.tgz");
        run("stranger", "node", "first.js");
    }

    @Test
    void theOneForJavaPassesItsTests() throws Exception {
        run("java", MAVEN.toString(), "-q", "-B", "-ntp", "-f", COPY.resolve("java/pom.xml").toString(), "-Prelease", "verify");
    }

    private static void run(String client, String... command) throws Exception {
        Programs.run(COPY.resolve(client), Map.of("BASE", server()), command);
    }

    private static String server() {
        return application.base().toString().replaceAll("/$", "");
    }
}
