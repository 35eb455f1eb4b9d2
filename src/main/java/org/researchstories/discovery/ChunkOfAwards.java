package org.researchstories.discovery;

import org.researchstories.query.PostedGroups;

import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/** A chunk of stories, each at its place: which are samples, which have an amount in which currency, and how much that is. */
final class ChunkOfAwards {

    private static final int STORIES = 16_384;

    private final int number;
    private final BitSet samples = new BitSet(STORIES);
    private final Map<String, BitSet> currencies = new TreeMap<>();
    private final long[] hundredths = new long[STORIES];

    ChunkOfAwards(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /** @param mark as {@link PostedGroups} has it */
    void mark(String mark, BitSet stories) {
        int digit = mark.indexOf('/') + 1;
        if (mark.equals(PostedGroups.SAMPLE)) {
            samples.or(stories);
        } else if (digit == 0) {
            currencies.put(mark, stories);
        } else {
            long worth = 1L << Integer.parseInt(mark.substring(digit));
            for (int place = stories.nextSetBit(0); place >= 0; place = stories.nextSetBit(place + 1)) {
                hundredths[place] += worth;
            }
        }
    }

    /** Those of the stories that are samples, or those that are not. */
    BitSet of(BitSet stories, boolean sample) {
        BitSet of = (BitSet) stories.clone();
        if (sample) {
            of.and(samples);
        } else {
            of.andNot(samples);
        }
        return of;
    }

    /** By currency, those of the stories that have an amount in it; only where there are some. */
    Map<String, BitSet> byCurrency(BitSet stories) {
        Map<String, BitSet> found = new TreeMap<>();
        currencies.forEach((currency, paid) -> {
            BitSet of = (BitSet) stories.clone();
            of.and(paid);
            if (!of.isEmpty()) {
                found.put(currency, of);
            }
        });
        return found;
    }

    /** What the stories' amounts come to, in hundredths: of a chunk, less than 2^61. */
    long sum(BitSet stories) {
        long sum = 0;
        for (int place = stories.nextSetBit(0); place >= 0; place = stories.nextSetBit(place + 1)) {
            sum += hundredths[place];
        }
        return sum;
    }
}
