package org.researchstories.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A server that an application which is no more has left running.
 *
 * @param process the server's first process
 * @param port where it listens on 127.0.0.1
 */
record Postmaster(ProcessHandle process, int port) {

    private static final int PORT_LINE = 3;
    private static final long PAUSE = 50;
    private static final int PAUSES = 200;

    /**
     * The server running over the data, if one is. The file that should name it may be stale: its process may be gone,
     * or its number may be another program's by now.
     */
    static Optional<Postmaster> over(Path data) throws IOException {
        Path file = file(data);
        List<String> lines = Files.exists(file) ? Files.readAllLines(file, StandardCharsets.ISO_8859_1) : List.of();
        return lines.size() <= PORT_LINE ? Optional.empty() : running(number(lines.getFirst()), data)
                .map(process -> new Postmaster(process, number(lines.get(PORT_LINE))));
    }

    /** Nought, which is no process and no port, for what a power cut may have left instead. */
    private static int number(String line) {
        return line.strip().matches("\\d{1,9}") ? Integer.parseInt(line.strip()) : 0;
    }

    private static Optional<ProcessHandle> running(int pid, Path data) {
        return ProcessHandle.of(pid).filter(process -> serves(data, process.info()));
    }

    private static boolean serves(Path data, ProcessHandle.Info process) {
        return process.command().map(Path::of).filter(it -> it.getFileName().toString().startsWith("postgres")).isPresent()
                && process.arguments().map(words -> Arrays.asList(words).contains(data.toString())).orElse(true);
    }

    /** Removes a file that names no server, lest PostgreSQL take another program of that number for one. */
    static void forget(Path data) throws IOException {
        Files.deleteIfExists(file(data));
    }

    private static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** Waits a little; whether the server has ended by then. A process that nobody has buried yet has ended, too. */
    boolean endsWithin(long milliseconds) {
        process.onExit().completeOnTimeout(process, milliseconds, TimeUnit.MILLISECONDS).join();
        return hasEnded(process);
    }

    /** Ends the server at once, as a power cut would: the next start recovers every acknowledged write. */
    void kill() {
        List<ProcessHandle> all = Stream.concat(Stream.of(process), process.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        for (int i = 0; i < PAUSES && !all.stream().allMatch(Postmaster::hasEnded); i++) {
            endsWithin(PAUSE);
        }
    }

    private static boolean hasEnded(ProcessHandle process) {
        return process.info().command().isEmpty();
    }
}
