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
 * more than are told if there are more, and what is chosen.
 */
public final class FacetCounts {

    private final Restriction restriction;
    private final int most;
    private final List<String> parts = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    private FacetCounts(Restriction restriction, int most) {
        this.restriction = restriction;
        this.most = most;
    }

    /**
     * @param facets at least one
     * @param most   how many values of a facet are told, besides those that are chosen
     */
    public static Condition of(Restriction restriction, List<Dimension> facets, int most) {
        FacetCounts counts = new FacetCounts(restriction, most);
        Map<Boolean, List<Dimension>> filtered = facets.stream().filter(counts::isPlain)
                .collect(Collectors.partitioningBy(restriction.filter().values()::containsKey));
        // Together all that no filter is on, but for open ones: they are counted over the same rows.
        if (!filtered.get(false).isEmpty()) {
            counts.plain(filtered.get(false), null);
        }
        filtered.get(true).forEach(facet -> counts.plain(List.of(facet), facet));
        facets.stream().filter(facet -> !counts.isPlain(facet)).forEach(counts::special);
        facets.forEach(counts::always);
        return new Condition(String.join("\nunion all\n", counts.parts), counts.parameters);
    }

    /** Whether the terms of its own dimension say all: not where a relation is to something in particular. */
    private boolean isPlain(Dimension facet) {
        return !facet.isColumn() && restriction.relations(facet).isEmpty()
                && !(facet == Dimension.RELATION && restriction.isRelationToSome());
    }

    private void plain(List<Dimension> facets, Dimension left) {
        List<Dimension> fixed = facets.stream().filter(facet -> !facet.isOpen()).toList();
        if (!fixed.isEmpty()) {
            add(restriction.isOfAWholeListBut(left) ? new CountingFigures(restriction).byTerms(fixed, left)
                    : Counting.of(restriction, left).byTerms(fixed, left));
        }
        facets.stream().filter(Dimension::isOpen).forEach(open -> add(restriction.isOfAWholeListBut(left)
                ? new CountingFigures(restriction).byMostCommon(open, left, most)
                : Counting.ofOpen(restriction, left).byMostCommon(open, left, most)));
    }

    private void special(Dimension facet) {
        Counting counting = Counting.of(restriction, facet);
        switch (facet) {
            case KIND -> add(restriction.isOfAWholeListBut(facet)
                    ? new CountingFigures(restriction).byKind()
                    : counting.byKind());
            case REVIEW_STATE -> add(counting.byReviewState());
            case RELATION -> Arrays.stream(RelationType.values()).forEach(type -> add(counting.related(type.value)));
            default -> add(Counting.ofOpen(restriction, facet).byWay(facet, most));
        }
    }

    private void always(Dimension facet) {
        Stream<String> values = switch (facet) {
            case KIND -> Arrays.stream(Kind.values()).map(kind -> kind.value);
            case REVIEW_STATE -> Arrays.stream(Review.State.values()).map(state -> state.value);
            default -> restriction.filter().of(facet).stream().map(value -> restriction.numbers().term(facet, value).value());
        };
        values.map(value -> "select '%s', %s, 0, true".formatted(facet.property, Counting.quoted(value))).forEach(parts::add);
    }

    private void add(Condition part) {
        parts.add("(" + part.sql() + ")");
        parameters.putAll(part.parameters());
    }
}
