package org.researchstories.benchmark;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** The CPU time that a process and all below it have had, by the operating system's account. */
record Consumption(ProcessHandle process) {

    static Consumption of(long pid) {
        return new Consumption(ProcessHandle.of(pid).orElseThrow());
    }

    /** Less what has ended since. */
    Duration soFar() {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(it -> it.info().totalCpuDuration()).flatMap(Optional::stream).reduce(Duration.ZERO, Duration::plus);
    }
}
