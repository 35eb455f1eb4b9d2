package org.researchstories.benchmark;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What the command line says of the benchmark. */
final class Wanted {

    static final long SEED = 1;

    private Wanted() {
    }

    /** How many stories are to be generated. */
    static int stories() {
        return Integer.getInteger("bench.stories", 1_000);
    }

    /** How many stories an act publishes. */
    static int batch() {
        return Integer.getInteger("bench.batch", 1_000);
    }

    /** The sizes that are to be measured. */
    static List<Integer> sizes() {
        return Arrays.stream(System.getProperty("bench.sizes", "1000,100000,1000000").split(",")).map(Integer::valueOf).toList();
    }

    /** Which scenarios: those whose whole name this matches. */
    static Predicate<String> scenarios() {
        return Pattern.compile(System.getProperty("bench.scenarios", ".*")).asMatchPredicate();
    }

    static int rounds() {
        return Integer.getInteger("bench.rounds", 5);
    }

    /** How often at most a measurement is made again because others took too much of the core. */
    static int repeats() {
        return Integer.getInteger("bench.repeats", 2);
    }

    /** For how long each scenario of each size is measured in a round. */
    static int seconds() {
        return Integer.getInteger("bench.seconds", 10);
    }

    /** Where the database of so many stories is. */
    static Path folder(int stories) {
        return results().resolve(String.valueOf(stories));
    }

    /** Where all of them are. */
    static Path results() {
        return Path.of(System.getProperty("bench.folder", "target/benchmark"));
    }
}
