package org.researchstories.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** SQL for the first stories of what is left of a list, in an order that lists have whether or not something is searched for. */
public final class Listed {

    private static final String WALKED = """
            select l.story_id as id, l.served, l.%s as sort_key from live.listing l
            where %s order by l.%s %s, l.story_id %s limit :limit""";

    private static final String BEGUN = """
            select l.story_id as id, l.served, l.%1$s as sort_key from (
                select l.* from live.listing l where %2$s order by l.%1$s %3$s, l.story_id %3$s limit %4$d
            ) l where %5$s order by l.%1$s %3$s, l.story_id %3$s limit :limit""";

    private Listed() {
    }

    /**
     * Rows of {@code id}, {@code served} and {@code sort_key}, at most {@code :limit}.
     *
     * @param more what holds of a row {@code l} besides, such as that it comes after a cursor: empty, or begins with " and "
     */
    public static Condition page(Restriction restriction, Sort sort, String more, Way way) {
        if (way == Way.GATHERED) {
            return Gathered.page(restriction, sort, more);
        }
        if (restriction.search().isPresent()) {
            return Found.page(restriction, sort, more);
        }
        return isBegun(restriction, way) ? begun(restriction, sort, more) : new Condition(
                WALKED.formatted(sort.field().column, Condition.sql(restriction.conditions()) + more, sort.field().column, sort.direction(), sort.direction()), Map.of());
    }

    /** Whether a page that is not full is all that there is: true or false. */
    public static Condition isWhole(Restriction restriction, Way way) {
        return isBegun(restriction, way) ? Condition.all(restriction.ofAnyState()).in("""
                ((select coalesce(sum(l.stories), 0) from live.figure l where %%s and l.term = %d) <= %d)""".formatted(Totals.ALL, restriction.thresholds().begun()))
                : Condition.of("true");
    }

    private static boolean isBegun(Restriction restriction, Way way) {
        return way == Way.BEGUN && restriction.search().isEmpty() && restriction.mayLeaveNothing();
    }

    private static Condition begun(Restriction restriction, Sort sort, String more) {
        List<Condition> along = restriction.along(sort.field());
        Map<String, Object> parameters = new HashMap<>();
        along.forEach(condition -> parameters.putAll(condition.parameters()));
        return new Condition(BEGUN.formatted(sort.field().column, Condition.sql(along) + more, sort.direction(), restriction.thresholds().begun(),
                Condition.sql(restriction.conditions())), parameters);
    }
}
