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
        add((restriction.isOfAWholeListBut(left) ? """
                select t.dimension, t.value, sum(l.stories) as stories, false as chosen from live.figure l join live.term t on t.id = l.term
                where %s and t.dimension in (%s) group by t.dimension, t.value""" : """
                select t.dimension, t.value, counted.stories, false as chosen from (
                    select found.id, count(*) as stories from live.listing l cross join lateral unnest(l.terms) as found(id)
                    where %s and found.id in (select id from live.term where dimension in (%s)) group by found.id
                ) counted join live.term t on t.id = counted.id""").formatted(where(left), names(facets)));
    }

    private void special(Dimension facet) {
        switch (facet) {
            case KIND -> kinds();
            case REVIEW_STATE -> {
                parameters.put("day", restriction.day());
                column(facet, ReviewStates.sql());
            }
            case RELATION -> Arrays.stream(RelationType.values()).map(type -> type.value).forEach(relation -> {
                Condition related = restriction.related(relation);
                parameters.putAll(related.parameters());
                add("select 'relation', '%s', count(*), false from live.listing l where %s and %s"
                        .formatted(relation, where(facet), related.sql()));
            });
            default -> related(facet);
        }
    }

    private void kinds() {
        if (restriction.isOfAWholeListBut(Dimension.KIND)) {
            add("select 'kind', l.kind, sum(l.stories), false from live.figure l where %s and l.term = %d group by l.kind"
                    .formatted(where(Dimension.KIND), Totals.ALL));
        } else {
            column(Dimension.KIND, "l.kind");
        }
    }

    private void column(Dimension facet, String sql) {
        add("select '%s', %s as value, count(*), false from live.listing l where %s group by value"
                .formatted(facet.property, sql, where(facet)));
    }

    /** A story that is related in two of the ways is one story. */
    private void related(Dimension facet) {
        add("""
                select '%s', split_part(t.value, '/', 1) as id, count(distinct l.story_id), false from live.listing l
                cross join lateral unnest(l.terms) as found(id) join live.term t on t.id = found.id
                where %s and t.dimension = '%s' and split_part(t.value, '/', 2) in (%s) group by split_part(t.value, '/', 1)"""
                .formatted(facet.property, where(facet), facet.related().orElseThrow().property,
                        restriction.relations(facet).stream().map(FacetCounts::quoted).collect(Collectors.joining(", "))));
    }

    private void always(Dimension facet) {
        Stream<String> values = switch (facet) {
            case KIND -> Arrays.stream(Kind.values()).map(kind -> kind.value);
            case REVIEW_STATE -> Arrays.stream(Review.State.values()).map(state -> state.value);
            default -> restriction.filter().of(facet).stream().map(value -> restriction.numbers().term(facet, value).value());
        };
        values.map(value -> "select '%s', %s, 0, true".formatted(facet.property, quoted(value))).forEach(this::add);
    }

    private String where(Dimension left) {
        List<Condition> conditions = restriction.conditionsBut(left);
        conditions.forEach(condition -> parameters.putAll(condition.parameters()));
        return Condition.sql(conditions);
    }

    private void add(String part) {
        parts.add(part);
    }

    private static String names(List<Dimension> facets) {
        return facets.stream().map(facet -> quoted(facet.property)).collect(Collectors.joining(", "));
    }

    /** Only of what the contract's patterns let through: letters, digits, dots, hyphens and underscores. */
    private static String quoted(String value) {
        if (!value.matches("[A-Za-z0-9._-]+")) {
            throw new IllegalArgumentException("not a value of a filter: " + value);
        }
        return "'" + value + "'";
    }
}
