package org.researchstories.discovery;

import org.researchstories.counting.Left;
import org.roaringbitmap.IntConsumer;
import org.roaringbitmap.RoaringBitmap;

import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is awarded to the stories that are left, by their places, and which stories are samples.
 *
 * @param paid       by currency, the stories with an amount in it, left or not
 * @param hundredths of each place, the amount of the story there
 */
record Awards(RoaringBitmap samples, Map<String, RoaringBitmap> paid, long[] hundredths) {

    private static final String AMOUNT = "amount";
    private static final String LISTED = "listed";
    private static final String DIGIT = "/";

    /** {@code live.posting} has an amount by its binary digits: {@code GBP/0} marks the stories of whose amount in hundredths the last one is one, {@code GBP} all that have any. */
    static Awards of(Left left) {
        RoaringBitmap all = left.all();
        Map<String, Map<String, RoaringBitmap>> marked = left.marked(AMOUNT, LISTED);
        Map<String, RoaringBitmap> paid = new TreeMap<>();
        long[] hundredths = new long[all.isEmpty() ? 0 : all.last() + 1];
        marked.getOrDefault(AMOUNT, Map.of()).forEach((mark, stories) -> {
            if (mark.contains(DIGIT)) {
                long worth = 1L << Integer.parseInt(mark.substring(mark.indexOf(DIGIT) + 1));
                RoaringBitmap.and(all, stories).forEach((IntConsumer) place -> hundredths[place] += worth);
            } else {
                paid.put(mark, stories);
            }
        });
        return new Awards(marked.getOrDefault(LISTED, Map.of()).getOrDefault("sample", new RoaringBitmap()), paid, hundredths);
    }

    /** What the amounts of some of the stories that are left come to, in hundredths. */
    BigInteger sum(RoaringBitmap stories) {
        Sum sum = new Sum();
        stories.forEach(sum);
        return sum.total();
    }

    /** In halves, as all together may be more than a long holds. */
    private final class Sum implements IntConsumer {

        private long upper;
        private long lower;

        @Override
        public void accept(int place) {
            upper += hundredths[place] >>> Integer.SIZE;
            lower += hundredths[place] & 0xFFFF_FFFFL;
        }

        BigInteger total() {
            return BigInteger.valueOf(upper).shiftLeft(Integer.SIZE).add(BigInteger.valueOf(lower));
        }
    }
}
