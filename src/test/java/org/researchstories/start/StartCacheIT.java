package org.researchstories.start;

import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.researchstories.embedded.EmbeddedServer;
import org.researchstories.world.Folder;
import org.researchstories.world.Packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the run command and the image start with. */
class StartCacheIT {

    private static final Path APPLICATION = Path.of("target/quarkus-app").toAbsolutePath();
    /** With these a JVM that cannot use what it is told to use does not start. */
    private static final List<String> STRICT = List.of("-XX:AOTMode=on", "-Xshare:on");

    private Path folder;

    @BeforeEach
    void anEmptyFolder() throws IOException {
        folder = Files.createTempDirectory(Files.createDirectories(Folder.OF_ALL), "start").toAbsolutePath();
    }

    @AfterEach
    void nothingIsLeft() throws IOException {
        FileUtils.deleteQuietly(folder.toFile());
    }

    @Test
    void whatABuildHasLearntIsUsedByTheNextStartAndKeptWhileNothingIsBuilt() throws Exception {
        StartCache.in(APPLICATION).forget();
        assertTrue(StartCache.in(APPLICATION).make());
        String options = Files.readString(StartCache.options(APPLICATION));
        String strict = STRICT.get(options.contains("AOTCache") ? 0 : 1);
        Path log = folder.resolve("application.log");
        try (EmbeddedServer database = EmbeddedServer.start(new Folder(folder.resolve("data")));
                Packaged application = Packaged.over(database.coordinates(), log, List.of(strict), Map.of("STORIES_STARTER_CONTENT", "true")).answering()) {
            assertTrue(application.process().isAlive());
        }
        assertFalse(Files.readString(log).contains("[aot]"), () -> "the JVM complains: " + log);
        assertFalse(StartCache.in(APPLICATION).make(), "learnt again what it knew");
        touchAll();
        assertFalse(StartCache.in(APPLICATION).make(), "the same files at another time");
        assertTrue(Files.readString(APPLICATION.resolve("start.log")).contains("1800 of 1800 requests were answered."));
    }

    @Test
    void theImageIsToldTheSameWhenItLearnsAndWhenItStarts() throws IOException {
        String image = Files.readString(Path.of("deploy/Containerfile")).replaceAll("\\\\\\R *", "");
        String options = StartCache.SPARING.stream().map("\"%s\""::formatted).collect(Collectors.joining(", "));
        for (String command : List.of("RUN", "ENTRYPOINT")) {
            assertTrue(image.contains("%s [\"java\", %s, ".formatted(command, options)), command);
        }
    }

    private static void touchAll() throws IOException {
        try (Stream<Path> files = Files.walk(APPLICATION)) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                Files.setLastModifiedTime(jar, FileTime.fromMillis(System.currentTimeMillis()));
            }
        }
    }
}
