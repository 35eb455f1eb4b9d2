package org.researchstories.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Counts stories one by one: at once where they are few. */
record CountingRows(Restriction restriction) implements Counting {

    @Override
    public Condition byTerms(List<Dimension> facets, Dimension left) {
        return Condition.all(restriction.conditionsBut(left)).in("""
                select t.dimension, t.value, counted.stories, false from (
                    select found.id, count(*) as stories from live.listing l cross join lateral unnest(l.terms) as found(id)
                    where %%s and found.id in (select id from live.term where dimension in (%s)) group by found.id
                ) counted join live.term t on t.id = counted.id""".formatted(Counting.names(facets)));
    }

    @Override
    public Condition byMostCommon(Dimension facet, Dimension left, int most) {
        return byTerms(List.of(facet), left);
    }

    @Override
    public Condition byKind() {
        return byColumn(Dimension.KIND, "l.kind");
    }

    @Override
    public Condition byReviewState() {
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

    @Override
    public Condition related(String relation) {
        return Condition.all(Stream.concat(restriction.conditionsBut(Dimension.RELATION).stream(),
                restriction.related(relation).stream().map(AnyOf::condition)).toList())
                .in("select 'relation', '%s', count(*), false from live.listing l where %%s".formatted(relation));
    }

    @Override
    public Condition byWay(Dimension facet, int most) {
        return Condition.all(restriction.conditionsBut(facet)).in("""
                select '%s', split_part(t.value, '/', 1) as id, count(distinct l.story_id), false from live.listing l
                cross join lateral unnest(l.terms) as found(id) join live.term t on t.id = found.id
                where %%s and t.dimension = '%s' and split_part(t.value, '/', 2) in (%s) group by split_part(t.value, '/', 1)"""
                .formatted(facet.property, facet.related().orElseThrow().property, Counting.quoted(restriction.relations(facet))));
    }
}
