package org.researchstories.query;

import java.util.List;

/**
 * What {@link Groups} counts, by {@link Postings}: stories by their bits, and amounts by the bits of the stories that have the same
 * binary digit in them. Of a group there is one row with its stories, and one for each currency with how many have an amount in it.
 */
final class PostedGroups {

    /** Rows of bits are read once, which {@code &} with themselves has them be, and what is put in order has none any more. */
    private static final String BITS = """
            with kept as materialized (%%s), grouped as materialized (%s), told as materialized (
                select g.value from grouped g group by g.value
                order by sum(bit_count(g.stories)) desc, g.value collate "C" limit :most
            ), apart as materialized (
                select g.value, g.chunk, kind.sample, kind.stories from grouped g
                left join live.posting s on s.chunk = g.chunk
                    and s.term = (select id from live.term where dimension = 'listed' and value = 'sample')
                cross join lateral (values (false, case when s.stories is null then g.stories else g.stories & ~ s.stories end),
                    (true, g.stories & s.stories)) as kind(sample, stories)
                where (g.value is null or g.value in (select value from told)) and bit_count(kind.stories) > 0
            ), amounts as materialized (
                select p.chunk, t.value, p.stories & p.stories as stories from live.term t join live.posting p on p.term = t.id
                where t.dimension = 'amount'
            ), shared as materialized (
                select a.value, a.sample, m.value as amount, bit_count(a.stories & m.stories) as stories
                from apart a join amounts m using (chunk)
            ), digits as (
                select value, sample, split_part(amount, '/', 1) as currency, split_part(amount, '/', 2) as digit, sum(stories) as stories
                from shared where stories > 0 group by value, sample, amount
            )
            select a.value, a.sample, '' as currency, sum(bit_count(a.stories)) as stories, 0 as disclosed, 0 as amount
            from apart a group by a.value, a.sample
            union all
            select d.value, d.sample, d.currency, 0, sum(d.stories) filter (where d.digit = ''),
                cast(coalesce(sum(d.stories * (cast(1 as bigint) << cast(d.digit as int))) filter (where d.digit <> ''), 0) / 100 as numeric(20, 2))
            from digits d group by d.value, d.sample, d.currency having sum(d.stories) > 0""";

    private static final String ALL = "select cast(null as text) as value, k.chunk, k.stories from kept k";

    private static final String BY_TERM = """
            select t.value, k.chunk, p.stories & k.stories as stories from kept k
            join live.posting p on p.chunk = k.chunk join live.term t on t.id = p.term
            where t.dimension = '%s' and bit_count(p.stories & k.stories) > 0""";

    /** A story that is related in two of the ways is one story. */
    private static final String BY_WAY = """
            select split_part(t.value, '/', 1) as value, k.chunk, bit_or(p.stories & k.stories) as stories from kept k
            join live.posting p on p.chunk = k.chunk join live.term t on t.id = p.term
            where t.dimension = '%s' and split_part(t.value, '/', 2) in (%s) and bit_count(p.stories & k.stories) > 0
            group by split_part(t.value, '/', 1), k.chunk""";

    private PostedGroups() {
    }

    static Condition all(Restriction restriction) {
        return of(restriction, ALL);
    }

    static Condition byTerm(Restriction restriction, Dimension dimension) {
        return of(restriction, BY_TERM.formatted(dimension.property));
    }

    static Condition byWay(Restriction restriction, Dimension related, List<String> ways) {
        return of(restriction, BY_WAY.formatted(related.property, Counting.quoted(ways)));
    }

    private static Condition of(Restriction restriction, String grouped) {
        return Postings.of(restriction).in(BITS.formatted(grouped));
    }
}
