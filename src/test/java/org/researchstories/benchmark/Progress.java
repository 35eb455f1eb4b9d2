package org.researchstories.benchmark;

import java.time.Duration;
import java.util.Locale;

/** How far the publication of a world has come, as a bar. */
final class Progress {

    private static final int WIDTH = 40;

    private final int all;
    private int before;
    private long start;

    Progress(int all) {
        this.all = all;
    }

    void done(int stories) {
        if (start == 0) {
            // From here on: some may have been there, and the first take longest.
            before = stories;
            start = System.nanoTime();
            return;
        }
        double pace = (stories - before) / ((System.nanoTime() - start) / 1e9);
        Duration left = Duration.ofSeconds((long) ((all - stories) / pace));
        System.out.printf(Locale.ROOT, "[%s%s] %,d of %,d stories, %.0f a second, %d min %02d s left%n",
                "#".repeat(bar(stories)), ".".repeat(WIDTH - bar(stories)), stories, all, pace, left.toMinutes(), left.toSecondsPart());
    }

    private int bar(int stories) {
        return (int) ((long) WIDTH * stories / all);
    }
}
