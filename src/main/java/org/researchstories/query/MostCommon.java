package org.researchstories.query;

import java.util.List;
import java.util.stream.Collectors;

/**
 * SQL for those terms of a dimension that most of some stories have, though there be as many terms as stories. What is kept of each term,
 * of how many stories it is at all, is the most that it can have of them. So those with the most at all are counted first, and then
 * only what can have as many as the last of these that is told. That there is such a number, which is always so, is said for the planner, as the
 * index is of numbers alone; and a sum of bits is no whole number to it, by which it would not look in that index. Rows of {@code id}, {@code value} and {@code stories}: the most
 * common, and others, some of which have none.
 *
 * @param told    how many are wanted
 * @param besides the numbers of terms that are wanted wherever they stand
 */
record MostCommon(Dimension dimension, int told, List<Integer> besides) {

    private static final int FIRST_FOR_EACH = 3;

    private static final String SQL = """
            with first as materialized (
                select t.id, t.value, %1$s as stories
                from (select id, value from live.term where dimension = '%2$s' and stories is not null order by stories desc limit %3$d) t
            ), least as materialized (
                select cast(case when count(*) < %4$d then 1 else min(most.stories) end as bigint) as stories
                from (select f.stories from first f where f.stories > 0 order by f.stories desc limit %4$d) most
            )
            select f.id, f.value, f.stories from first f
            union all
            select t.id, t.value, %1$s from live.term t
            where t.dimension = '%2$s' and (t.stories >= (select stories from least)%5$s) and t.id not in (select id from first)""";

    /**
     * One more than are told, so that it is seen whether there are more.
     *
     * @param restriction of which the values that were asked for are wanted besides
     */
    static MostCommon of(Restriction restriction, Dimension dimension, int most) {
        List<Integer> chosen = restriction.numbers().of(dimension, restriction.filter().of(dimension));
        return new MostCommon(dimension, most + 1 + chosen.size(), chosen);
    }

    /** @param count an expression for how many of the stories have a term {@code t} */
    String counted(String count) {
        return SQL.formatted(count, dimension.property, told * FIRST_FOR_EACH, told, besides.isEmpty() ? "" : besides.stream().map(String::valueOf).collect(Collectors.joining(", ", " or t.id in (", ")")));
    }
}
