package org.researchstories.story;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.researchstories.body.PlainText;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * When a text was last checked by somebody who is qualified to, and when it has to be again. The state follows from
 * these dates and the day it is asked for; it is never stored.
 */
@Embeddable
public record Review(
        LocalDate lastReviewedOn,
        LocalDate nextReviewDueOn,
        @PlainText(min = 1, max = 120) String reviewerRole,
        @PlainText(min = 1, max = 500) @Column(name = "review_note") String note) {

    /** Of what was never reviewed and of what nobody has said when it will be. */
    public static final Review NONE = new Review(null, null, null, null);

    /** How long before the due date a review counts as due soon. */
    public static final int DUE_SOON_DAYS = 60;

    public enum State {
        NOT_REVIEWED("not_reviewed"),
        IN_DATE("in_date"),
        DUE_SOON("due_soon"),
        OVERDUE("overdue");

        @JsonValue
        public final String value;

        State(String value) {
            this.value = value;
        }

        public static State of(String value) {
            return Arrays.stream(values()).filter(state -> state.value.equals(value)).findFirst().orElseThrow();
        }
    }

    /** What was never reviewed is never in date, due or overdue. */
    public State on(LocalDate day) {
        if (lastReviewedOn == null) {
            return State.NOT_REVIEWED;
        }
        if (nextReviewDueOn == null || day.isBefore(dueSoonFrom())) {
            return State.IN_DATE;
        }
        return day.isAfter(nextReviewDueOn) ? State.OVERDUE : State.DUE_SOON;
    }

    /** The first day of the state that holds on {@code day}; null where it has held for ever. */
    public LocalDate since(LocalDate day) {
        return switch (on(day)) {
            case NOT_REVIEWED, IN_DATE -> null;
            case DUE_SOON -> dueSoonFrom();
            case OVERDUE -> nextReviewDueOn.plusDays(1);
        };
    }

    /** The first day after {@code day} on which the state is another; null where none will come by itself. */
    public LocalDate changesAfter(LocalDate day) {
        return switch (on(day)) {
            case NOT_REVIEWED, OVERDUE -> null;
            case IN_DATE -> nextReviewDueOn == null ? null : dueSoonFrom();
            case DUE_SOON -> nextReviewDueOn.plusDays(1);
        };
    }

    private LocalDate dueSoonFrom() {
        return nextReviewDueOn.minusDays(DUE_SOON_DAYS);
    }
}
