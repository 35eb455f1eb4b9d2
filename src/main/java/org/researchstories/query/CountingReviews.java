package org.researchstories.query;

import org.researchstories.story.Review;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Counts stories by their review states, by bits: of what is left and of the days until which reviews are. */
record CountingReviews(Restriction restriction) {

    private static final String BY_STATE = """
            select 'reviewState', shared.value, sum(shared.stories), false from (
                select s.value, bit_count(k.stories & s.stories) as stories from (%%s) k join (%s) d using (chunk)
                cross join lateral (values %s) s(value, stories)
            ) shared group by shared.value""";

    /** Rows of {@code dimension}, {@code value}, {@code stories}, and {@code false}, as {@link FacetCounts} has them. */
    Condition byState() {
        String states = Arrays.stream(Review.State.values()).map(state -> "('%s', %s)".formatted(state.value, Ranges.of(state, restriction.language(), restriction.day())))
                .collect(Collectors.joining(", "));
        return Postings.but(restriction, Dimension.REVIEW_STATE).in(BY_STATE.formatted(Digits.ofReviews(restriction.language()).rows(), states));
    }
}
