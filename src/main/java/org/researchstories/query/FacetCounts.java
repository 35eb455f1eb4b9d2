package org.researchstories.query;

import org.researchstories.relation.RelationType;
import org.researchstories.story.Kind;
import org.researchstories.story.Review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * SQL that counts what a restriction leaves by its facets: rows of {@code dimension}, {@code value}, {@code stories} and
 * whether the value is {@code chosen} by the filter or always told, at zero where there is none. Each facet is counted
 * over what all filters but its own leave. Of an open one ({@link Dimension#isOpen}) only the most common values are counted,
 * more than are told if there are more, and what is chosen. Where much is left it was counted beforehand, by bits ({@link Tally}).
 */
public final class FacetCounts {

    private final Restriction restriction;
    private final Tally tally;
    private final int most;
    private final List<String> parts = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    private FacetCounts(Restriction restriction, Tally tally, int most) {
        this.restriction = restriction;
        this.tally = tally;
        this.most = most;
    }

    /**
     * @param facets at least one
     * @param tally  of those of {@link #byBits} of which it was not found that too little is left
     * @param most   how many values of a facet are told, besides those that are chosen
     */
    public static Condition of(Restriction restriction, List<Dimension> facets, Tally tally, int most) {
        FacetCounts counts = new FacetCounts(restriction, tally, most);
        Map<Boolean, List<Dimension>> filtered = facets.stream().filter(facet -> isPlain(restriction, facet) && !tally.has(facet))
                .collect(Collectors.partitioningBy(restriction.filter().values()::containsKey));
        // Together all that no filter is on, but for open ones: they are counted over the same rows.
        if (!filtered.get(false).isEmpty()) {
            counts.plain(filtered.get(false), null);
        }
        filtered.get(true).forEach(facet -> counts.plain(List.of(facet), facet));
        facets.stream().filter(tally::has).map(tally::rows).forEach(counts::add);
        facets.stream().filter(facet -> !isPlain(restriction, facet) && !tally.has(facet)).forEach(counts::special);
        facets.forEach(counts::always);
        return new Condition(String.join("\nunion all\n", counts.parts), counts.parameters);
    }

    /** Those of the facets by which what is left is counted sooner by its bits than one by one. */
    public static List<Dimension> byBits(Restriction restriction, List<Dimension> facets) {
        return facets.stream().filter(facet -> facet != Dimension.REVIEW_STATE && !isOfAWholeList(restriction, facet))
                .filter(facet -> facet.isOpen() ? restriction.leavesManyForAnOpenOneBut(facet) : restriction.leavesManyBut(facet)).toList();
    }

    private static boolean isOfAWholeList(Restriction restriction, Dimension facet) {
        return (facet == Dimension.KIND || isPlain(restriction, facet)) && restriction.isOfAWholeListBut(facet);
    }

    /** Whether the terms of its own dimension say all: not where a relation is to something in particular. */
    private static boolean isPlain(Restriction restriction, Dimension facet) {
        return !facet.isColumn() && restriction.relations(facet).isEmpty()
                && !(facet == Dimension.RELATION && restriction.isRelationToSome());
    }

    private void plain(List<Dimension> facets, Dimension left) {
        List<Dimension> fixed = facets.stream().filter(facet -> !facet.isOpen()).toList();
        boolean isOfAWholeList = restriction.isOfAWholeListBut(left);
        if (!fixed.isEmpty()) {
            add(isOfAWholeList ? new CountingFigures(restriction).byTerms(fixed, left) : new CountingRows(restriction).byTerms(fixed, left));
        }
        facets.stream().filter(Dimension::isOpen).forEach(open -> add(isOfAWholeList
                ? new CountingFigures(restriction).byMostCommon(open, left, most) : new CountingRows(restriction).byOpen(open)));
    }

    private void special(Dimension facet) {
        CountingRows rows = new CountingRows(restriction);
        switch (facet) {
            case KIND -> add(restriction.isOfAWholeListBut(facet) ? new CountingFigures(restriction).byKind() : rows.byKind());
            case REVIEW_STATE -> add(restriction.leavesManyBut(facet) ? new CountingReviews(restriction).byState() : rows.byReviewState());
            case RELATION -> Arrays.stream(RelationType.values()).forEach(type -> add(rows.related(type.value)));
            default -> add(rows.byOpen(facet));
        }
    }

    private void always(Dimension facet) {
        Stream<String> values = switch (facet) {
            case KIND -> Arrays.stream(Kind.values()).map(kind -> kind.value);
            case REVIEW_STATE -> Arrays.stream(Review.State.values()).map(state -> state.value);
            default -> restriction.filter().of(facet).stream().map(value -> restriction.numbers().term(facet, value).value());
        };
        values.map(value -> "select '%s', %s, 0, true".formatted(facet.property, Quoted.value(value))).forEach(parts::add);
    }

    private void add(Condition part) {
        parts.add("(" + part.sql() + ")");
        parameters.putAll(part.parameters());
    }
}
