package org.researchstories.webhook;

import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.researchstories.embedded.EmbeddedServer;
import org.researchstories.world.Folder;
import org.researchstories.world.Packaged;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What may be set in a rehearsal only. */
class ProductionGuardIT {

    @Test
    void inProductionItDoesNotStartIfItIsToCallReceiversOnItsOwnMachine() throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(Folder.OF_ALL), "production");
        try (EmbeddedServer database = EmbeddedServer.start(new Folder(folder));
             Packaged application = Packaged.over(database.coordinates(), folder.resolve("log"), List.of("-XX:+UseSerialGC", "-Xmx384m"),
                     Map.of("STORIES_WEBHOOKS_TO_THIS_MACHINE", "true"))) {
            assertThrows(IllegalStateException.class, application::answering);
            assertEquals(1, application.process().exitValue());
            String log = Files.readString(folder.resolve("log"));
            assertTrue(log.contains("STORIES_WEBHOOKS_TO_THIS_MACHINE is for rehearsals"), log);
        } finally {
            FileUtils.deleteQuietly(folder.toFile());
        }
    }
}
