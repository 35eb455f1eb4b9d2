package org.researchstories.frontdoor;

import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.researchstories.access.ApiKey;
import org.researchstories.embedded.EmbeddedServer;
import org.researchstories.world.Browser;
import org.researchstories.world.Folder;
import org.researchstories.world.Packaged;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What the explorer shows of every operation is run in each language: in a sandbox of its own, since some of it writes. */
@EnabledIf("browserIsHere")
class ExplorerIT {

    static boolean browserIsHere() {
        return Browser.isHere();
    }

    @Test
    void everyCallThatItShowsWorks() throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(Folder.OF_ALL), "explorer").toAbsolutePath();
        String administrators = ApiKey.random().secret();
        // A stream of changes ends soon, for whoever reads it to its end.
        Map<String, String> settings = Map.of("STORIES_STARTER_CONTENT", "true", "STORIES_ACCESS_BOOTSTRAP_KEY", administrators, "QUARKUS_PROFILE", "sandbox",
                "STORIES_REHEARSAL_SANDBOX", "true", "STORIES_WEBHOOKS_TO_THIS_MACHINE", "true", "STORIES_SYNC_STREAMS_LENGTH", "1S");
        try (EmbeddedServer database = EmbeddedServer.start(new Folder(folder.resolve("data")));
                Packaged application = Packaged.over(database.coordinates(), folder.resolve("application.log"), List.of(), settings).answering()) {
            Browser.sees("explorer", List.of("samples.test.mjs"), Map.of("BASE", application.base().toString().replaceAll("/$", ""), "KEY", administrators));
        } finally {
            FileUtils.deleteQuietly(folder.toFile());
        }
    }
}
