package org.researchstories.world.generator;

import java.util.Arrays;
import java.util.List;

/** Things of which a few are chosen very often and most seldom: the n-th as often as Zipf's law says. */
final class Favourites<T> {

    private final List<T> ranked;
    private final double[] cumulated;

    /** @param exponent 0 for all alike; about 1 for words */
    Favourites(List<T> ranked, double exponent) {
        this.ranked = List.copyOf(ranked);
        this.cumulated = new double[ranked.size()];
        double sum = 0;
        for (int rank = 0; rank < cumulated.length; rank++) {
            sum += 1 / StrictMath.pow(rank + 1, exponent);
            cumulated[rank] = sum;
        }
    }

    T one(Luck luck) {
        return at(luck.share());
    }

    /** Whose share of all choices this share of them falls into. */
    T at(double share) {
        int found = Arrays.binarySearch(cumulated, share * cumulated[cumulated.length - 1]);
        return ranked.get(found >= 0 ? found : Math.min(-found - 1, cumulated.length - 1));
    }

    List<T> several(Luck luck, int number) {
        return luck.several(Math.min(number, ranked.size()), this::one);
    }
}
