package org.researchstories.query;

import org.researchstories.story.Review;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What {@link Review#on} says, in SQL: which rows of {@code live.listing l} are in which state on {@code :day}. */
final class ReviewStates {

    private ReviewStates() {
    }

    /** The state of each row, as a value. */
    static String sql() {
        return Arrays.stream(Review.State.values()).map(state -> "when %s then '%s'".formatted(sql(state), state.value))
                .collect(Collectors.joining(" ", "case ", " end"));
    }

    static String sql(Review.State state) {
        String soon = "cast(:day as date) + " + Review.DUE_SOON_DAYS;
        return switch (state) {
            case NOT_REVIEWED -> "not l.reviewed";
            case OVERDUE -> "(l.reviewed and l.next_review_due_on < cast(:day as date))";
            case DUE_SOON -> "(l.reviewed and l.next_review_due_on between cast(:day as date) and %s)".formatted(soon);
            case IN_DATE -> "(l.reviewed and l.next_review_due_on > %s)".formatted(soon);
        };
    }
}
