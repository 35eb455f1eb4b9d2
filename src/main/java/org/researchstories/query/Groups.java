package org.researchstories.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** SQL that puts what a restriction leaves into groups: rows of {@code value, sample, currency, amount}, one for each story and group. */
public final class Groups {

    private Groups() {
    }

    /** One group, without a value, of all. */
    public static Condition all(Restriction restriction) {
        Condition left = Condition.all(restriction.conditions());
        return new Condition("select cast(null as text) as value, l.sample, l.currency, l.amount from live.listing l where " + left.sql(),
                left.parameters());
    }

    /** @param dimension one that is kept in terms; where a way of being related is asked for, of related challenges and strategies only those */
    public static Condition by(Restriction restriction, Dimension dimension) {
        List<String> relations = restriction.relations(dimension);
        return relations.isEmpty() ? plain(restriction, dimension) : related(restriction, dimension, relations);
    }

    private static Condition plain(Restriction restriction, Dimension dimension) {
        Condition left = Condition.all(restriction.conditions());
        return new Condition("""
                select t.value, l.sample, l.currency, l.amount from live.listing l
                cross join lateral unnest(l.terms) as found(id) join live.term t on t.id = found.id
                where %s and t.dimension = '%s'""".formatted(left.sql(), dimension.property), left.parameters());
    }

    /** A story that is related in two of the ways is one story. */
    private static Condition related(Restriction restriction, Dimension dimension, List<String> relations) {
        Condition left = Condition.all(restriction.conditions());
        Map<String, Object> parameters = new HashMap<>(left.parameters());
        parameters.put("ways", String.join(",", relations));
        return new Condition("""
                select r.value, l.sample, l.currency, l.amount from live.listing l
                cross join lateral (
                    select distinct split_part(t.value, '/', 1) as value from unnest(l.terms) as found(id)
                    join live.term t on t.id = found.id
                    where t.dimension = '%s' and split_part(t.value, '/', 2) = any(string_to_array(:ways, ','))
                ) r where %s""".formatted(dimension.related().orElseThrow().property, left.sql()), parameters);
    }
}
