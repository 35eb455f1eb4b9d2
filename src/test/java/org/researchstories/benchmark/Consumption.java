package org.researchstories.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The CPU time of a process and of those below it, those that have ended among them: the operating system's account (proc(5)). */
record Consumption(long pid) {

    private static final long TICK_MILLIS = 10;
    private static final int USER = 11;
    private static final int REAPED = 13;

    Duration soFar() {
        LongStream living = Stream.concat(Stream.of(pid), ProcessHandle.of(pid).stream().flatMap(ProcessHandle::descendants)
                .map(ProcessHandle::pid)).mapToLong(process -> ticks(process, USER));
        return Duration.ofMillis((living.sum() + ticks(pid, REAPED)) * TICK_MILLIS);
    }

    /** Of user and system together, from the fields behind the process's name, which may have spaces in it. */
    private static long ticks(long process, int first) {
        Path account = Path.of("/proc", String.valueOf(process), "stat");
        try {
            String told = Files.readString(account);
            String[] fields = told.substring(told.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fields[first]) + Long.parseLong(fields[first + 1]);
        } catch (IOException e) {
            if (Files.exists(account)) {
                throw new UncheckedIOException(e);
            }
            return 0;
        }
    }
}
