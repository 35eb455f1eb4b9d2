package org.researchstories.query;

import org.researchstories.story.Kind;
import org.researchstories.story.Review;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts stories by the bits of {@link Postings}: as quickly, however many they are. */
record CountingBits(Restriction restriction) implements Counting {

    /** Of each term of its own: rows of bits are then never sorted. */
    private static final String SHARED = "(select sum(bit_count(p.stories & k.stories)) from live.posting p join kept k using (chunk) where p.term = t.id)";

    private static final String SHARED_IN_SOME_WAY = """
            (select sum(bit_count(r.stories & k.stories)) from kept k join (
                select p.chunk, bit_or(p.stories) as stories from live.term w join live.posting p on p.term = w.id
                where w.dimension = '%s' and w.value in (%s) group by p.chunk) r using (chunk))""";

    @Override
    public Condition byTerms(List<Dimension> facets, Dimension left) {
        return kept(left, List.of(), "select t.dimension, t.value, %s, false from live.term t where t.dimension in (%s)".formatted(SHARED, Counting.names(facets)));
    }

    @Override
    public Condition byMostCommon(Dimension facet, Dimension left, int most) {
        return asFacet(facet, left, most);
    }

    @Override
    public Condition byKind() {
        return kept(Dimension.KIND, List.of(), "select 'kind', t.value, %s, false from live.term t where t.dimension = 'listed' and t.value in (%s)"
                .formatted(SHARED, Counting.quoted(Arrays.stream(Kind.values()).map(kind -> kind.value).toList())));
    }

    @Override
    public Condition byReviewState() {
        String states = Arrays.stream(Review.State.values()).map(state -> "('%s', %s)".formatted(state.value, Ranges.of(state, restriction.language(), restriction.day())))
                .collect(Collectors.joining(", "));
        return kept(Dimension.REVIEW_STATE, List.of(), """
                select 'reviewState', shared.value, sum(shared.stories), false from (
                    select s.value, bit_count(k.stories & s.stories) as stories from kept k join (%s) d using (chunk)
                    cross join lateral (values %s) s(value, stories)
                ) shared group by shared.value""".formatted(Digits.ofReviews(restriction.language()).rows(), states));
    }

    @Override
    public Condition related(String relation) {
        return kept(Dimension.RELATION, restriction.related(relation), "select 'relation', '%s', sum(bit_count(k.stories)), false from kept k".formatted(relation));
    }

    @Override
    public Condition byWay(Dimension facet, int most) {
        return asFacet(facet, facet, most);
    }

    /** Of the stories {@code kept}, which leave aside what is asked for in one dimension. */
    static Condition mostCommon(Restriction restriction, Dimension dimension, Dimension left, int most) {
        return MostCommon.of(restriction, dimension, most).counted(shared(restriction, dimension), restriction.fewByAnOpenOne(),
                new CountingRows(restriction).terms(dimension, left, MostCommon.FEW_ARE_LEFT));
    }

    private Condition asFacet(Dimension facet, Dimension left, int most) {
        Condition counted = mostCommon(restriction, facet, left, most);
        return kept(left, List.of(), new Condition(MostCommon.of(restriction, facet, most).asFacet(counted.sql()), counted.parameters()));
    }

    /** An expression for how many of the stories {@code kept} have a term {@code t}; where ways of being related are asked for, in one of these. */
    static String shared(Restriction restriction, Dimension dimension) {
        List<String> ways = restriction.relations(dimension);
        return ways.isEmpty() ? SHARED : SHARED_IN_SOME_WAY.formatted(dimension.related().orElseThrow().property, terms(ways));
    }

    /** What is kept of being related in these ways to a term {@code t}. */
    static String terms(List<String> ways) {
        return ways.stream().map(way -> "t.value || '/' || " + Counting.quoted(way)).collect(Collectors.joining(", "));
    }

    private Condition kept(Dimension left, List<AnyOf> more, String counted) {
        return kept(left, more, Condition.of(counted));
    }

    private Condition kept(Dimension left, List<AnyOf> more, Condition counted) {
        Condition kept = Postings.but(restriction, left, more);
        Map<String, Object> parameters = new HashMap<>(kept.parameters());
        parameters.putAll(counted.parameters());
        return new Condition("with kept as materialized (%s)\n%s".formatted(kept.sql(), counted.sql()), parameters);
    }
}
