package org.researchstories.discovery;

import org.researchstories.discovery.Figures.Row;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Counts one group, or all, a chunk of stories at a time. */
final class FiguresOfGroup {

    private static final int SCALE = 2;

    private final String value;
    private final String label;
    private final String labelLocale;
    private final Part others = new Part();
    private final Part samples = new Part();

    FiguresOfGroup(String value, String label, String labelLocale) {
        this.value = value;
        this.label = label;
        this.labelLocale = labelLocale;
    }

    private static final class Part {
        private long stories;
        private final Map<String, Money> money = new TreeMap<>();
    }

    private record Money(long awards, BigInteger hundredths) {

        Money and(Money more) {
            return new Money(awards + more.awards, hundredths.add(more.hundredths));
        }
    }

    void add(ChunkOfAwards chunk, BitSet stories) {
        add(others, chunk, chunk.of(stories, false));
        add(samples, chunk, chunk.of(stories, true));
    }

    private static void add(Part part, ChunkOfAwards chunk, BitSet stories) {
        part.stories += stories.cardinality();
        chunk.byCurrency(stories).forEach((currency, paid) ->
                part.money.merge(currency, new Money(paid.cardinality(), BigInteger.valueOf(chunk.sum(paid))), Money::and));
    }

    Stream<Row> rows() {
        return Stream.concat(rows(others, false), rows(samples, true));
    }

    private Stream<Row> rows(Part part, boolean sample) {
        return Stream.concat(Stream.of(new Row(value, label, labelLocale, sample, "", part.stories, 0, BigDecimal.ZERO)),
                part.money.entrySet().stream().map(of -> new Row(value, label, labelLocale, sample, of.getKey(),
                        0, of.getValue().awards(), new BigDecimal(of.getValue().hundredths(), SCALE))));
    }
}
