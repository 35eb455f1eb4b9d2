package org.researchstories.frontdoor;

import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.researchstories.embedded.EmbeddedServer;
import org.researchstories.world.Browser;
import org.researchstories.world.Folder;
import org.researchstories.world.Packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What people see of the home page, the explorer and the guides. */
@EnabledIf("browserIsHere")
class BrowserIT {

    static boolean browserIsHere() {
        return Browser.isHere();
    }

    private Path folder;

    @BeforeEach
    void anEmptyFolder() throws IOException {
        folder = Files.createTempDirectory(Files.createDirectories(Folder.OF_ALL), "browser").toAbsolutePath();
    }

    @AfterEach
    void nothingIsLeft() {
        FileUtils.deleteQuietly(folder.toFile());
    }

    @Test
    void allIsAsPeopleShouldSeeIt() throws Exception {
        try (EmbeddedServer database = EmbeddedServer.start(new Folder(folder.resolve("data")));
                Packaged application = Packaged.over(database.coordinates(), folder.resolve("application.log"), List.of(), Map.of("STORIES_STARTER_CONTENT", "true")).answering()) {
            Browser.sees("pages", List.of("home.test.mjs", "docs.test.mjs"), Map.of("BASE", application.address()));
        }
    }

    @Test
    void soIsWhatIsShownInAnOutage() throws Exception {
        Packaged application;
        try (EmbeddedServer database = EmbeddedServer.start(new Folder(folder.resolve("data")))) {
            application = Packaged.over(database.coordinates(), folder.resolve("application.log"), List.of(), Map.of("STORIES_RENDERED_MEMORY", "0")).answering();
        }
        try (application) {
            Browser.sees("outage", List.of("away.test.mjs"), Map.of("BASE", application.address()));
        }
    }
}
