package org.researchstories.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** SQL for the groups that a restriction leaves, by the bits of {@link Postings}. */
public final class PostedGroups {

    /** The chunk that there is none of: its rows tell which groups there are. */
    public static final int NO_CHUNK = -1;
    /** Of samples; every other mark is of an amount. */
    public static final String SAMPLE = "sample";

    /** One chunk after another is looked at: so nothing with bits in it has to be put in order but within a chunk. */
    private static final String BITS = """
            with kept as materialized (%1$s), counted as materialized (%2$s), told as materialized (
                select c.id, c.value, row_number() over (order by c.stories desc, c.value collate "C") as place
                from counted c where c.stories > 0 order by place limit :most
            )
            select k.chunk, each.* from (select chunk, stories from kept union all select %4$d, null order by chunk) k
            cross join lateral (
                select null as mark, t.value, t.place, cast(null as bytea) as stories from told t where k.chunk = %4$d
                union all
                select t.value, null, -1, bit_send(p.stories) from live.term t join live.posting p on p.term = t.id
                where p.chunk = k.chunk and (t.dimension = 'amount' or (t.dimension, t.value) = ('listed', 'sample'))
                union all
                select null, null, 0, bit_send(k.stories)
                union all
                select null, t.value, t.place, bit_send(g.stories & k.stories) from told t cross join lateral (%3$s) g
                where k.chunk <> %4$d
            ) each""";

    private static final String NONE = "select 0 as id, '' as value, 0 as stories where false";
    private static final String OF_A_TERM = "select p.stories from live.posting p where p.term = t.id and p.chunk = k.chunk";
    /** A story that is related in two of the ways is one story. */
    private static final String IN_SOME_WAY = """
            select bit_or(p.stories) as stories from live.term w join live.posting p on p.term = w.id
            where w.dimension = '%s' and w.value in (%s) and p.chunk = k.chunk""";

    private PostedGroups() {
    }

    /** Whether what is left is counted sooner like this than row by row. */
    public static boolean areSooner(Restriction restriction, Optional<Dimension> groupBy) {
        return !restriction.isOfAWholeListBut(null) && (groupBy.stream().anyMatch(Dimension::isOpen)
                ? restriction.leavesManyForAnOpenOneBut(null) : restriction.leavesManyBut(null));
    }

    /**
     * Rows of {@code chunk}, {@code mark}, {@code value}, {@code place} and {@code stories}, which is what {@code bit_send} sends. Of
     * {@link #NO_CHUNK} there is always one without anything, and one with the value and the place of each group, the largest first and at most {@code :most}. Of each
     * chunk, by their places: -1, the bits of its stories that are samples ({@code sample}), that have an amount in a currency
     * ({@code GBP}), and of whose amount in hundredths a binary digit is one ({@code GBP/0}), all as marks and of whatever is listed;
     * 0, of the stories that are left; 1 and on, of those of each group, which may be null or empty.
     */
    public static Condition of(Restriction restriction, Optional<Dimension> groupBy, int most) {
        Condition kept = Postings.of(restriction);
        Condition counted = groupBy.map(dimension -> counted(restriction, dimension, most)).orElse(Condition.of(NONE));
        Map<String, Object> parameters = new HashMap<>(kept.parameters());
        parameters.putAll(counted.parameters());
        return new Condition(BITS.formatted(kept.sql(), counted.sql(), groupBy.map(dimension -> bits(restriction, dimension)).orElse(OF_A_TERM), NO_CHUNK), parameters);
    }

    private static Condition counted(Restriction restriction, Dimension dimension, int most) {
        return dimension.isOpen() ? CountingBits.mostCommon(restriction, dimension, null, most)
                : Condition.of("select t.id, t.value, %s as stories from live.term t where t.dimension = '%s'".formatted(CountingBits.shared(restriction, dimension), dimension.property));
    }

    private static String bits(Restriction restriction, Dimension dimension) {
        List<String> ways = restriction.relations(dimension);
        return ways.isEmpty() ? OF_A_TERM
                : IN_SOME_WAY.formatted(dimension.related().orElseThrow().property, CountingBits.terms(ways));
    }
}
