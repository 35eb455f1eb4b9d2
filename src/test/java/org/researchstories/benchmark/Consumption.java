package org.researchstories.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The memory of a process, and the CPU time of it and of those below it, those that have ended among them, by the operating system's account
 * (proc(5)): in ticks of a hundredth of a second, but to the nanosecond for a process of one thread, as PostgreSQL's are.
 */
record Consumption(long pid) {

    private static final long NANOS_IN_A_TICK = 10_000_000;
    private static final long KILOBYTES_IN_A_MEGABYTE = 1024;
    private static final int THREADS = 17;
    private static final int USER = 11;
    private static final int REAPED = 13;

    Duration soFar() {
        LongStream living = Stream.concat(Stream.of(pid), ProcessHandle.of(pid).stream().flatMap(ProcessHandle::descendants)
                .map(ProcessHandle::pid)).mapToLong(Consumption::nanos);
        return Duration.ofNanos(living.sum() + ticks(fields(pid), REAPED));
    }

    /** Of the process alone: what is its own, and its part of what it shares with others (PSS). */
    long megabytes() {
        return read(pid, "smaps_rollup").lines().filter(line -> line.startsWith("Pss:")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / KILOBYTES_IN_A_MEGABYTE).sum();
    }

    private static long nanos(long process) {
        String[] fields = fields(process);
        return fields.length > THREADS && fields[THREADS].equals("1")
                ? Long.parseLong(read(process, "schedstat").split(" ")[0]) : ticks(fields, USER);
    }

    /** Of user and system together. */
    private static long ticks(String[] fields, int first) {
        return fields.length < THREADS ? 0 : (Long.parseLong(fields[first]) + Long.parseLong(fields[first + 1])) * NANOS_IN_A_TICK;
    }

    /** Those behind the process's name, which may have spaces in it. */
    private static String[] fields(long process) {
        String told = read(process, "stat");
        return told.substring(Math.min(told.length(), told.lastIndexOf(')') + 2)).split(" ");
    }

    /** Nought of what has ended meanwhile. */
    private static String read(long process, String account) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process), account));
        } catch (IOException ended) {
            return "0 0 0";
        }
    }
}
