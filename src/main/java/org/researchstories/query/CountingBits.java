package org.researchstories.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** SQL that counts, of what a restriction leaves, the stories of each of many values by their bits ({@link Postings}): as quickly, however many stories they are. */
public final class CountingBits {

    /** Of each term of its own: rows of bits are then never sorted. */
    private static final String OF_ONE = "(select sum(bit_count(p.stories & k.stories)) from live.posting p join kept k using (chunk) where p.term = w.terms[1])";

    /** A story that has two of the terms is one story. */
    private static final String OF_SOME = """
            (select sum(bit_count(r.stories & k.stories)) from kept k join (
                select p.chunk, bit_or(p.stories) as stories from live.posting p where p.term = any(w.terms) group by p.chunk) r using (chunk))""";

    private static final String SQL = """
            with kept as materialized (%s)
            select coalesce(cast(case when cardinality(w.terms) = 1 then %s else %s end as bigint), 0) as stories
            from (select cast(each.terms as int[]) as terms, each.place from unnest(cast(:terms as text[])) with ordinality as each(terms, place)) w order by w.place""";

    private CountingBits() {
    }

    /**
     * A row with a number of {@code stories} for each, in their order.
     *
     * @param left       the dimension in which it does not matter what is asked for
     * @param candidates each with one list of terms
     */
    public static Condition of(Restriction restriction, Dimension left, List<Candidate> candidates) {
        Condition kept = Postings.but(restriction, left);
        Map<String, Object> parameters = new HashMap<>(kept.parameters());
        parameters.put("terms", candidates.stream().map(candidate -> candidate.terms().getFirst().toString().replace('[', '{').replace(']', '}')).toArray(String[]::new));
        return new Condition(SQL.formatted(kept.sql(), OF_ONE, OF_SOME), parameters);
    }
}
