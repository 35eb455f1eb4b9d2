package org.researchstories.frontdoor;

import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.researchstories.embedded.EmbeddedServer;
import org.researchstories.world.Folder;
import org.researchstories.world.Packaged;
import org.researchstories.world.Programs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What people see, in Chromium, where that and npm are installed; the tests themselves are in {@code src/test/browser}. Screenshots stay in {@code target/browser/screenshots}. */
@EnabledIf("chromiumIsHere")
class BrowserIT {

    private static final Path TESTS = Path.of("src/test/browser");
    private static final Path COPY = Path.of("target/browser").toAbsolutePath();

    static boolean chromiumIsHere() {
        return chromium().isPresent() && Programs.onPath("npm").isPresent();
    }

    private static Optional<Path> chromium() {
        return Stream.of("chromium", "chromium-browser", "google-chrome").flatMap(name -> Programs.onPath(name).stream()).findFirst();
    }

    @Test
    void allIsAsPeopleShouldSeeIt() throws Exception {
        FileUtils.deleteDirectory(COPY.toFile());
        FileUtils.copyDirectory(TESTS.toFile(), COPY.toFile(), file -> !file.getName().equals("node_modules"));
        Path screenshots = Files.createDirectories(COPY.resolve("screenshots"));
        Programs.run(COPY, Map.of(), "npm", "ci");
        Path folder = Files.createTempDirectory(Files.createDirectories(Folder.OF_ALL), "browser").toAbsolutePath();
        try (EmbeddedServer database = EmbeddedServer.start(new Folder(folder.resolve("data")));
                Packaged application = Packaged.over(database.coordinates(), folder.resolve("application.log"), List.of(), Map.of("STORIES_STARTER_CONTENT", "true")).answering()) {
            Programs.run(COPY, Map.of("BASE", application.base().toString().replaceAll("/$", ""), "SCREENSHOTS", screenshots.toString(), "CHROMIUM", chromium().orElseThrow().toString()), "npm", "test");
        } finally {
            FileUtils.deleteQuietly(folder.toFile());
        }
    }
}
