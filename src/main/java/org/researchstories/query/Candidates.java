package org.researchstories.query;

import org.researchstories.relation.RelationType;
import org.researchstories.story.Kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * SQL for the values that may be told of some dimensions: rows of {@code dimension}, {@code value}, {@code terms}, one of which a story of the value has, and {@code most}, as
 * {@link Candidate} has them. Of an open dimension they are the most common at all, in that order, and what the filter names.
 */
public final class Candidates {

    private static final String OF_TERMS = "select t.dimension, t.value, array[t.id] as terms, 0 as most from live.term t where t.dimension in (%s)";
    private static final String OF_KINDS = "select 'kind' as dimension, t.value, array[t.id] as terms, 0 as most from live.term t where t.dimension = 'listed' and t.value in (%s)";
    /** That there is such a number, which is always so, is said for the planner: the index is of these alone. */
    private static final String MOST_COMMON = "select * from (select t.dimension, t.value, %s as terms, t.stories as most from live.term t where t.dimension = '%s' and t.stories is not null order by t.stories desc limit %d) common";
    private static final String AS_COMMON = "select t.dimension, t.value, %s as terms, t.stories as most from live.term t where t.dimension = '%s' and t.stories >= :least";
    private static final String CHOSEN = "select t.dimension, t.value, %s as terms, coalesce(t.stories, 0) as most from live.term t where t.id = any(:%s)";
    private static final String RELATED = "array(select w.id from live.term w where w.dimension = '%s' and w.value in (%s))";

    /** As many as should do, so that others are seldom looked at. */
    private static final int FIRST_FOR_EACH = 3;

    private final Restriction restriction;
    private final List<String> parts = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    private Candidates(Restriction restriction) {
        this.restriction = restriction;
    }

    /**
     * @param dimensions at least one
     * @param most       how many values of an open one are told: three times as many are here, as far as there are
     */
    public static Condition of(Restriction restriction, List<Dimension> dimensions, int most) {
        Candidates candidates = new Candidates(restriction);
        candidates.fixed(dimensions.stream().filter(it -> !it.isOpen() && it != Dimension.KIND).toList());
        if (dimensions.contains(Dimension.KIND)) {
            candidates.parts.add(OF_KINDS.formatted(Quoted.values(Arrays.stream(Kind.values()).map(kind -> kind.value).toList())));
        }
        dimensions.stream().filter(Dimension::isOpen).forEach(open -> candidates.open(open, first(restriction, open, most)));
        return new Condition(String.join("\nunion all\n", candidates.parts), candidates.parameters);
    }

    /** How many stand before the last that is told, and with one more it is seen whether there are more; what was asked for is told wherever it stands. */
    public static int told(Restriction restriction, Dimension open, int most) {
        return most + 1 + restriction.filter().of(open).size();
    }

    /** How many of the most common at all are here. */
    public static int first(Restriction restriction, Dimension open, int most) {
        return told(restriction, open, most) * FIRST_FOR_EACH;
    }

    /** Of an open dimension, all that are as common as that, or more. */
    public static Condition asCommon(Restriction restriction, Dimension open, long least) {
        return Condition.of(AS_COMMON.formatted(terms(restriction, open), open.property), "least", least);
    }

    /** The ways of being related to what a filter names; a way is a value of its own, and no term says all of it. */
    public static List<Candidate> ofRelations(Restriction restriction) {
        return Arrays.stream(RelationType.values()).map(type -> new Candidate(Dimension.RELATION, type.value,
                restriction.related(type.value).stream().map(AnyOf::terms).toList(), 0)).toList();
    }

    private void fixed(List<Dimension> dimensions) {
        if (!dimensions.isEmpty()) {
            parts.add(OF_TERMS.formatted(Quoted.names(dimensions)));
        }
    }

    private void open(Dimension dimension, int many) {
        String terms = terms(restriction, dimension);
        parts.add(MOST_COMMON.formatted(terms, dimension.property, many));
        List<Integer> chosen = restriction.numbers().of(dimension, restriction.filter().of(dimension));
        if (!chosen.isEmpty()) {
            String name = "chosen_" + dimension.property;
            parts.add(CHOSEN.formatted(terms, name));
            parameters.put(name, chosen);
        }
    }

    /** Where ways of being related are asked for, of being related in one of these. */
    private static String terms(Restriction restriction, Dimension dimension) {
        List<String> ways = restriction.relations(dimension);
        return ways.isEmpty() ? "array[t.id]" : RELATED.formatted(dimension.related().orElseThrow().property,
                ways.stream().map(way -> "t.value || '/' || " + Quoted.value(way)).collect(Collectors.joining(", ")));
    }
}
