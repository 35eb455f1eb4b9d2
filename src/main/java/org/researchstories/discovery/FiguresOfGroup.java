package org.researchstories.discovery;

import org.researchstories.discovery.Figures.Row;
import org.roaringbitmap.RoaringBitmap;

import java.math.BigDecimal;
import java.util.stream.Stream;

/**
 * The figures of one group, or of all.
 *
 * @param value of the group, and its label; null of all
 */
record FiguresOfGroup(String value, String label, String labelLocale) {

    private static final int SCALE = 2;

    /** @param stories of the group */
    Stream<Row> rows(RoaringBitmap stories, Awards awards) {
        return Stream.concat(rows(RoaringBitmap.andNot(stories, awards.samples()), false, awards), rows(RoaringBitmap.and(stories, awards.samples()), true, awards));
    }

    private Stream<Row> rows(RoaringBitmap stories, boolean sample, Awards awards) {
        Stream<Row> money = awards.paid().entrySet().stream().flatMap(in -> {
            RoaringBitmap paid = RoaringBitmap.and(stories, in.getValue());
            return paid.isEmpty() ? Stream.empty() : Stream.of(row(sample, in.getKey(), 0, paid.getLongCardinality(), new BigDecimal(awards.sum(paid), SCALE)));
        });
        return Stream.concat(Stream.of(row(sample, "", stories.getLongCardinality(), 0, BigDecimal.ZERO)), money);
    }

    private Row row(boolean sample, String currency, long stories, long disclosed, BigDecimal amount) {
        return new Row(value, label, labelLocale, sample, currency, stories, disclosed, amount);
    }
}
