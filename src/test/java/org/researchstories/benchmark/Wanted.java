package org.researchstories.benchmark;

import java.nio.file.Path;

/** What the command line says of the benchmark. */
final class Wanted {

    private Wanted() {
    }

    /** How many stories. */
    static int stories() {
        return Integer.getInteger("bench.stories", 1_000);
    }

    /** Where the database of so many stories is. */
    static Path folder() {
        return Path.of(System.getProperty("bench.folder", "target/benchmark"), String.valueOf(stories()));
    }
}
