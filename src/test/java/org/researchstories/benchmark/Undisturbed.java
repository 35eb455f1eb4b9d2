package org.researchstories.benchmark;

import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** What is measured again where others took too much of the servers' core, but not for ever. */
final class Undisturbed {

    private static final double MOST_OF_OTHERS = 0.1;

    private Undisturbed() {
    }

    /**
     * @param repeats how often at most it is measured again
     * @param others the share of the core that others took
     * @return the least disturbed that was measured
     */
    static <T> T of(int repeats, Supplier<T> measured, ToDoubleFunction<T> others) {
        T best = measured.get();
        for (int repeat = 0; repeat < repeats && others.applyAsDouble(best) > MOST_OF_OTHERS; repeat++) {
            T again = measured.get();
            best = others.applyAsDouble(again) < others.applyAsDouble(best) ? again : best;
        }
        return best;
    }
}
