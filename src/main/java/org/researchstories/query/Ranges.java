package org.researchstories.query;

import org.researchstories.story.Review;
import org.researchstories.vocabulary.Language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a filter asks of amounts, of the days of awards and of review states, by {@link Digits}: each as SQL for rows of {@code chunk} and {@code stories}. */
final class Ranges {

    private static final int HUNDREDTHS = 2;
    private static final String IN_A_CURRENCY = """
            select p.chunk, p.stories from live.posting p where p.term = (select id from live.term where dimension = 'currency' and value = '%s')""";

    private Ranges() {
    }

    /** Whether the days that a filter names have numbers; if not, awards are looked at themselves. */
    static boolean haveNumbers(Filter filter) {
        return Stream.of(Optional.ofNullable(filter.awardedFrom()), Optional.ofNullable(filter.awardedTo())).flatMap(Optional::stream).allMatch(DayNumber::has);
    }

    /** @param left the dimension in which it does not matter what is asked for */
    static List<String> of(Restriction restriction, Dimension left) {
        Filter filter = restriction.filter();
        List<String> ranges = new ArrayList<>();
        if (filter.currency() != null) {
            ranges.add(IN_A_CURRENCY.formatted(filter.currency()));
        }
        if (filter.amountFrom() != null || filter.amountTo() != null) {
            Digits amounts = Digits.ofAmounts(filter.currency());
            ranges.add(between(amounts, Optional.ofNullable(filter.amountFrom()).map(amount -> hundredths(amount, RoundingMode.CEILING)),
                    Optional.ofNullable(filter.amountTo()).map(amount -> hundredths(amount, RoundingMode.FLOOR))));
        }
        if ((filter.awardedFrom() != null || filter.awardedTo() != null) && haveNumbers(filter)) {
            ranges.add(between(Digits.ofAwards(), Optional.ofNullable(filter.awardedFrom()).map(DayNumber::of), Optional.ofNullable(filter.awardedTo()).map(DayNumber::of)));
        }
        if (left != Dimension.REVIEW_STATE && filter.values().containsKey(Dimension.REVIEW_STATE)) {
            ranges.add(Digits.ofReviews(restriction.language()).where(filter.of(Dimension.REVIEW_STATE).stream()
                    .map(value -> of(Review.State.of(value), restriction.language(), restriction.day())).collect(Collectors.joining(" | "))));
        }
        return ranges;
    }

    /** As an expression of a row of {@link Digits#ofReviews}, which stories {@link Review#on} says to be in this state on that day. */
    static String of(Review.State state, Language language, LocalDate day) {
        Digits due = Digits.ofReviews(language);
        long today = DayNumber.of(day);
        long soon = DayNumber.of(day.plusDays(Review.DUE_SOON_DAYS));
        return switch (state) {
            case NOT_REVIEWED -> "(~ %s)".formatted(due.any());
            case OVERDUE -> due.atMost(today - 1);
            case DUE_SOON -> "(%s & %s)".formatted(due.atLeast(today), due.atMost(soon));
            case IN_DATE -> due.atLeast(soon + 1);
        };
    }

    private static String between(Digits digits, Optional<Long> least, Optional<Long> most) {
        return digits.where(Stream.of(least.map(digits::atLeast), most.map(digits::atMost)).flatMap(Optional::stream)
                .collect(Collectors.joining(" & ", digits.any() + " & ", "")));
    }

    private static long hundredths(BigDecimal amount, RoundingMode rounding) {
        return amount.movePointRight(HUNDREDTHS).setScale(0, rounding).longValueExact();
    }
}
