package org.researchstories.frontdoor;

import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.researchstories.embedded.EmbeddedServer;
import org.researchstories.world.Browser;
import org.researchstories.world.Folder;
import org.researchstories.world.Packaged;

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

    @Test
    void allIsAsPeopleShouldSeeIt() throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(Folder.OF_ALL), "browser").toAbsolutePath();
        try (EmbeddedServer database = EmbeddedServer.start(new Folder(folder.resolve("data")));
                Packaged application = Packaged.over(database.coordinates(), folder.resolve("application.log"), List.of(), Map.of("STORIES_STARTER_CONTENT", "true")).answering()) {
            Browser.sees("pages", List.of("home.test.mjs", "docs.test.mjs"), Map.of("BASE", application.address()));
        } finally {
            FileUtils.deleteQuietly(folder.toFile());
        }
    }
}
