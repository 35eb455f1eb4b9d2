package org.researchstories.query;

import org.researchstories.vocabulary.Language;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * SQL for which stories have a number that is large enough, by its binary digits: {@code live.posting} has bits for all stories that have
 * a number, and for those of whose number a digit is one. No number is read. (O'Neil and Quass, 1997, call it a bit-sliced index.)
 *
 * @param dimension of the terms of {@code live.term}
 * @param name      of the term of all that have a number; those of digits are {@code name/0} and on, the last digit first
 */
record Digits(String dimension, String name, int digits) {

    static final String NONE = "cast(B'0' as bit(16384))";
    private static final int OF_AMOUNTS = 47;

    /** Every chunk of what is listed has a row. */
    private static final String ROWS = """
            select p.chunk, %s from live.term t join live.posting p on p.term = t.id
            where t.dimension = '%s' and t.value in (%s) or t.dimension = 'listed' and t.value in ('published', 'withdrawn') group by p.chunk""";

    /** Of disclosed amounts in a currency, in hundredths. */
    static Digits ofAmounts(String currency) {
        return new Digits("amount", currency, OF_AMOUNTS);
    }

    /** Of the days on which something was awarded, as {@link DayNumber} has them. */
    static Digits ofAwards() {
        return new Digits("awarded", "on", DayNumber.DIGITS);
    }

    /** Of the days until which reviewed stories are, as they are served to who asks for a language. */
    static Digits ofReviews(Language language) {
        return new Digits("reviewDue", language.tag, DayNumber.DIGITS);
    }

    /** Rows of {@code chunk} and {@code stories}: those of which this holds, an expression of the others here. */
    String where(String expression) {
        return "select d.chunk, %s as stories from (%s) d".formatted(expression, rows());
    }

    /** Those that have a number. */
    String any() {
        return "d.has";
    }

    /** Those whose number is not less: it has a one in the first digit in which they differ, or they do not differ. */
    String atLeast(long bound) {
        if (bound <= 0) {
            return any();
        }
        if (bound >> digits > 0) {
            return NONE;
        }
        int last = Long.numberOfTrailingZeros(bound);
        String larger = "d.d" + last;
        for (int digit = last + 1; digit < digits; digit++) {
            larger = "(d.d%d %s %s)".formatted(digit, (bound >> digit & 1) == 1 ? "&" : "|", larger);
        }
        return larger;
    }

    /** Those whose number is not greater. */
    String atMost(long bound) {
        return "(%s & ~ %s)".formatted(any(), atLeast(bound + 1));
    }

    /** Rows of {@code chunk}, the stories that have a number, and those of each digit. */
    String rows() {
        String columns = Stream.concat(Stream.of(column(name, "has")), IntStream.range(0, digits).mapToObj(digit -> column(name + "/" + digit, "d" + digit)))
                .collect(Collectors.joining(", "));
        String terms = Stream.concat(Stream.of(name), IntStream.range(0, digits).mapToObj(digit -> name + "/" + digit))
                .map("'%s'"::formatted).collect(Collectors.joining(", "));
        return ROWS.formatted(columns, dimension, terms);
    }

    private static String column(String value, String name) {
        return "coalesce(bit_or(p.stories) filter (where t.value = '%s'), %s) as %s".formatted(value, NONE, name);
    }
}
