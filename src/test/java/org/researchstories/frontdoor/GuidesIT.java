package org.researchstories.frontdoor;

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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertThrows;

/** Every example of the guides is run, in the language that it is written in, where that is installed. */
class GuidesIT {

    private static final String KEY = ApiKey.random().secret();

    private static Path folder;
    private static EmbeddedServer database;
    private static Packaged application;

    @BeforeAll
    static void begin() throws Exception {
        folder = Files.createTempDirectory(Files.createDirectories(Folder.OF_ALL), "guides").toAbsolutePath();
        database = EmbeddedServer.start(new Folder(folder.resolve("data")));
        application = Packaged.over(database.coordinates(), folder.resolve("application.log"), List.of(), Map.of("STORIES_STARTER_CONTENT", "true", "STORIES_ACCESS_BOOTSTRAP_KEY", KEY)).answering();
    }

    @AfterAll
    static void end() {
        application.close();
        database.close();
        FileUtils.deleteQuietly(folder.toFile());
    }

    @TestFactory
    Stream<DynamicTest> everyExampleWorks() {
        return Guides.names().flatMap(guide -> Example.in(guide, Guides.markdown(guide)).stream())
                .map(example -> DynamicTest.dynamicTest(example.name(), () -> {
                    Assumptions.assumeTrue(example.program().stream().limit(1).allMatch(program -> Programs.onPath(program).isPresent()));
                    example.runsAgainst(server(), KEY, Files.createTempDirectory(folder, "example"));
                }));
    }

    @Test
    void thisTestSeesWhatDoesNotWork() {
        for (String block : List.of("sh\ncurl -sf http://localhost:8080/v1/nothing", "sh\ncurl -s http://localhost:8080/v1/nothing", "sh\ntrue", "sh\necho one\n```\n```text\ntwo", "java\nint x = ;",
                "java\nSystem.out.println(1 / 0);", "java\nSystem.out.println(1);\n```\n```text\n2")) {
            Example wrong = Example.in("none", "```" + block + "\n```\n").getFirst();
            assertThrows(AssertionError.class, () -> wrong.runsAgainst(server(), KEY, folder), block);
        }
        assertThrows(AssertionError.class, () -> Example.in("none", "```sh not run\ntrue\n```\n"));
    }

    private static String server() {
        return application.base().toString().replaceAll("/$", "");
    }
}
