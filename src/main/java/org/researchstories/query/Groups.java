package org.researchstories.query;

import java.util.List;

/**
 * SQL that counts what a restriction leaves in groups, row by row or by the figures that are kept of whole lists: rows of {@code value}, {@code sample}, {@code currency}, how many
 * {@code stories}, how many of them with a {@code disclosed} amount, and their {@code amount}. A group may have several rows.
 */
public final class Groups {

    private static final String KEPT = "l.sample, l.currency, l.stories, case when l.currency = '' then 0 else l.stories end as disclosed, l.amount";
    private static final String COUNTED = "l.sample, l.currency, count(*) as stories, count(l.amount) as disclosed, sum(l.amount) as amount";

    private Groups() {
    }

    /** One group, without a value, of all. */
    public static Condition all(Restriction restriction) {
        Condition left = Condition.all(restriction.conditions());
        if (restriction.isOfAWholeListBut(null)) {
            return left.in("select cast(null as text) as value, %s from live.figure l where %%s and l.term = %d".formatted(KEPT, Totals.ALL));
        }
        return left.in("select cast(null as text) as value, %s from live.listing l where %%s group by l.sample, l.currency".formatted(COUNTED));
    }

    /**
     * @param dimension one that is kept in terms; where a way of being related is asked for, of related challenges and strategies only those
     * @param most      how many groups are told; if there are more, at least one more is counted
     */
    public static Condition by(Restriction restriction, Dimension dimension, int most) {
        List<String> ways = restriction.relations(dimension);
        return ways.isEmpty() ? byTerm(restriction, dimension, most) : byWay(restriction, dimension.related().orElseThrow(), ways);
    }

    private static Condition byTerm(Restriction restriction, Dimension dimension, int most) {
        Condition left = Condition.all(restriction.conditions());
        if (restriction.isOfAWholeListBut(null)) {
            return new CountingFigures(restriction).groups(KEPT, dimension, most);
        }
        return left.in("""
                select t.value, g.sample, g.currency, g.stories, g.disclosed, g.amount from (
                    select found.id, %s from live.listing l cross join lateral unnest(l.terms) as found(id)
                    where %%s and found.id in (select id from live.term where dimension = '%s') group by found.id, l.sample, l.currency
                ) g join live.term t on t.id = g.id""".formatted(COUNTED, dimension.property));
    }

    /** A story that is related in two of the ways is one story. */
    private static Condition byWay(Restriction restriction, Dimension related, List<String> ways) {
        return Condition.all(restriction.conditions()).in("""
                select r.value, %s from live.listing l
                cross join lateral (
                    select distinct split_part(t.value, '/', 1) as value from unnest(l.terms) as found(id)
                    join live.term t on t.id = found.id where t.dimension = '%s' and split_part(t.value, '/', 2) in (%s)
                ) r where %%s group by r.value, l.sample, l.currency""".formatted(COUNTED, related.property, Quoted.values(ways)));
    }
}
