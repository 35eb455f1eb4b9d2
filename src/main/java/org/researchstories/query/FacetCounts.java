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
 * over what all filters but its own leave.
 */
public final class FacetCounts {

    private final Restriction restriction;
    private final List<String> parts = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    private FacetCounts(Restriction restriction) {
        this.restriction = restriction;
    }

    /** @param facets at least one */
    public static Condition of(Restriction restriction, List<Dimension> facets) {
        FacetCounts counts = new FacetCounts(restriction);
        Map<Boolean, List<Dimension>> filtered = facets.stream().filter(counts::isPlain)
                .collect(Collectors.partitioningBy(restriction.filter().values()::containsKey));
        // One pass for all that no filter is on: they are counted over the same rows.
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
        add(restriction.isOfAWholeListBut(left) ? kept(left, """
                select t.dimension, t.value, sum(l.stories), false from live.figure l join live.term t on t.id = l.term
                where %%s and t.dimension in (%s) group by t.dimension, t.value""".formatted(Counting.names(facets)))
                : Counting.of(restriction, left).byTerms(facets, left));
    }

    private void special(Dimension facet) {
        Counting counting = Counting.of(restriction, facet);
        switch (facet) {
            case KIND -> add(restriction.isOfAWholeListBut(facet)
                    ? kept(facet, "select 'kind', l.kind, sum(l.stories), false from live.figure l where %%s and l.term = %d group by l.kind".formatted(Totals.ALL))
                    : counting.byKind());
            case REVIEW_STATE -> {
                parameters.put("day", restriction.day());
                add(new CountingRows(restriction).byColumn(facet, ReviewStates.sql()));
            }
            case RELATION -> Arrays.stream(RelationType.values()).forEach(type -> add(counting.related(type.value)));
            default -> add(counting.byWay(facet));
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

    private Condition kept(Dimension left, String sql) {
        return Condition.all(restriction.conditionsBut(left)).in(sql);
    }

    private void add(Condition part) {
        parts.add(part.sql());
        parameters.putAll(part.parameters());
    }
}
