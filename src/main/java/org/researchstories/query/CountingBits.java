package org.researchstories.query;

import org.researchstories.story.Kind;

import java.util.Arrays;
import java.util.List;

/** Counts stories by the bits of {@link Postings}: as quickly, however many they are. */
record CountingBits(Restriction restriction) implements Counting {

    @Override
    public Condition byTerms(List<Dimension> facets, Dimension left) {
        return Postings.but(restriction, left, List.of()).in("""
                select t.dimension, t.value, counted.stories, false from (
                    select p.term, sum(bit_count(p.stories & b.stories)) as stories from (%%s) b join live.posting p on p.chunk = b.chunk
                    where p.term in (select id from live.term where dimension in (%s)) group by p.term
                ) counted join live.term t on t.id = counted.term""".formatted(Counting.names(facets)));
    }

    @Override
    public Condition byKind() {
        return Postings.but(restriction, Dimension.KIND, List.of()).in("""
                select 'kind', t.value, sum(bit_count(p.stories & b.stories)), false from (%%s) b join live.posting p on p.chunk = b.chunk
                join live.term t on t.id = p.term where t.dimension = 'listed' and t.value in (%s) group by t.value"""
                .formatted(Counting.quoted(Arrays.stream(Kind.values()).map(kind -> kind.value).toList())));
    }

    @Override
    public Condition related(String relation) {
        return Postings.but(restriction, Dimension.RELATION, restriction.related(relation))
                .in("select 'relation', '%s', sum(bit_count(b.stories)), false from (%%s) b".formatted(relation));
    }

    @Override
    public Condition byWay(Dimension facet) {
        return Postings.but(restriction, facet, List.of()).in("""
                select '%s', r.id, sum(bit_count(r.stories & b.stories)), false from (%%s) b join (
                    select split_part(t.value, '/', 1) as id, p.chunk, bit_or(p.stories) as stories from live.term t join live.posting p on p.term = t.id
                    where t.dimension = '%s' and split_part(t.value, '/', 2) in (%s) group by split_part(t.value, '/', 1), p.chunk
                ) r on r.chunk = b.chunk group by r.id"""
                .formatted(facet.property, facet.related().orElseThrow().property, Counting.quoted(restriction.relations(facet))));
    }
}
