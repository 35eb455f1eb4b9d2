package org.researchstories.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/** One of the machine's cores. */
record Core(int number) {

    private static final long TICK_MILLIS = 10;
    private static final int IDLE = 4;
    private static final int WAITING_FOR_DISK = 5;
    private static final int GUEST = 9;

    /** Servers on the first, the load on the last: the same where there is only one. */
    static final Core OF_SERVERS = new Core(0);
    static final Core OF_LOAD = new Core(Runtime.getRuntime().availableProcessors() - 1);

    /** Has all threads of a process, and what it starts from now on, run here only; where the system has no way to, anywhere. */
    void hold(long pid) {
        try {
            new ProcessBuilder("taskset", "-acp", String.valueOf(number), String.valueOf(pid))
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().onExit().join();
        } catch (IOException thereIsNoTaskset) {
            System.out.println("Without taskset: servers and load share the cores.");
        }
    }

    /** For how long it was not idle since the machine started. */
    Duration busy() {
        try (var lines = Files.lines(Path.of("/proc/stat"))) {
            long[] ticks = lines.filter(line -> line.startsWith("cpu" + number + " ")).findFirst().stream()
                    .flatMapToLong(line -> Arrays.stream(line.split(" ")).skip(1).mapToLong(Long::parseLong)).toArray();
            long all = Arrays.stream(ticks).limit(GUEST - 1).sum();
            return Duration.ofMillis((all - ticks[IDLE - 1] - ticks[WAITING_FOR_DISK - 1]) * TICK_MILLIS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
