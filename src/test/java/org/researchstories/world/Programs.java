package org.researchstories.world;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What is installed besides. */
public final class Programs {

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private Programs() {
    }

    public static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(folder -> Path.of(folder, program)).filter(Files::isExecutable).findFirst();
    }

    /**
     * Runs one to its end, which has to be a good one.
     *
     * @param folder   where; what it prints stays there in a {@code .log}
     * @param settings environment variables besides those that there are
     */
    public static void run(Path folder, Map<String, String> settings, String... command) throws IOException, InterruptedException {
        Path log = folder.resolve(Path.of(command[command.length - 1]).getFileName() + ".log");
        ProcessBuilder program = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
        program.environment().putAll(settings);
        Process process = program.start();
        if (!process.waitFor(PATIENCE.toMinutes(), TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        assertEquals(0, process.waitFor(), () -> String.join(" ", command) + ":\n" + text(log));
    }

    private static String text(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
