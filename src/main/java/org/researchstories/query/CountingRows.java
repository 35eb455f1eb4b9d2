package org.researchstories.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Counts stories one by one, at once where they are few: rows of {@code dimension}, {@code value}, {@code stories}, and {@code false}, as {@link FacetCounts} has them. */
record CountingRows(Restriction restriction) {

    private static final String BY_TERM = """
            select t.id, t.value, counted.stories from (
                select found.id, count(*) as stories from live.listing l cross join lateral unnest(l.terms) as found(id)
                where %%s and found.id in (select id from live.term where dimension = '%s') group by found.id
            ) counted join live.term t on t.id = counted.id""";
    private static final String BY_WAY = """
            select t.id, t.value, counted.stories from (
                select split_part(r.value, '/', 1) as value, count(distinct l.story_id) as stories from live.listing l
                cross join lateral unnest(l.terms) as found(id) join live.term r on r.id = found.id
                where %%s and r.dimension = '%2$s' and split_part(r.value, '/', 2) in (%3$s) group by 1
            ) counted join live.term t on (t.dimension, t.value) = ('%1$s', counted.value)""";

    /**
     * By dimensions of which their terms say all, and which are not open.
     *
     * @param left the dimension in which it does not matter what is asked for
     */
    Condition byTerms(List<Dimension> facets, Dimension left) {
        return Condition.all(restriction.conditionsBut(left)).in("""
                select t.dimension, t.value, counted.stories, false from (
                    select found.id, count(*) as stories from live.listing l cross join lateral unnest(l.terms) as found(id)
                    where %%s and found.id in (select id from live.term where dimension in (%s)) group by found.id
                ) counted join live.term t on t.id = counted.id""".formatted(Quoted.names(facets)));
    }

    Condition byKind() {
        return byColumn(Dimension.KIND, "l.kind");
    }

    Condition byReviewState() {
        Condition counted = byColumn(Dimension.REVIEW_STATE, ReviewStates.sql());
        Map<String, Object> parameters = new HashMap<>(counted.parameters());
        parameters.put("day", restriction.day());
        return new Condition(counted.sql(), parameters);
    }

    /** @param sql the value of a row {@code l} of {@code live.listing} */
    private Condition byColumn(Dimension facet, String sql) {
        return Condition.all(restriction.conditionsBut(facet)).in("select '%s', %s as value, count(*), false from live.listing l where %%s group by value"
                .formatted(facet.property, sql));
    }

    /** All that are related in this way to what the filter names, or to anything where it names nothing. */
    Condition related(String relation) {
        return Condition.all(Stream.concat(restriction.conditionsBut(Dimension.RELATION).stream(),
                restriction.related(relation).stream().map(AnyOf::condition)).toList())
                .in("select 'relation', '%s', count(*), false from live.listing l where %%s".formatted(relation));
    }

    /** By an open dimension; where ways of being related are asked for, by what stories are related to so, and who is related in two of them counts once. */
    Condition byOpen(Dimension facet) {
        List<String> ways = restriction.relations(facet);
        String terms = ways.isEmpty() ? BY_TERM.formatted(facet.property)
                : BY_WAY.formatted(facet.property, facet.related().orElseThrow().property, Quoted.values(ways));
        return Condition.all(restriction.conditionsBut(facet)).in("select '%s', c.value, c.stories, false from (%s) c".formatted(facet.property, terms));
    }
}
