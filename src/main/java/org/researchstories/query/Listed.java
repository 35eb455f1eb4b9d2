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
                select l.* from live.listing l where %2$s order by l.%1$s %3$s, l.story_id %3$s limit %4$s
            ) l where %5$s order by l.%1$s %3$s, l.story_id %3$s limit :limit""";

    private static final String WHOLE = """
            case when %3$s then true
                else (select count(*) from (select from live.listing l where %1$s limit %2$s) looked_at) < %2$s end""";

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
        return isBegun(restriction, sort, way) ? begun(restriction, sort, more) : new Condition(
                WALKED.formatted(sort.field().column, Condition.sql(restriction.conditions()) + more, sort.field().column, sort.direction(), sort.direction()), Map.of());
    }

    /**
     * Whether such a page is full, or all that there is. What was looked at is counted only where it is not full.
     *
     * @param more as above
     * @param full an expression for whether it is full
     */
    public static Condition isWhole(Restriction restriction, Sort sort, String more, Way way, String full) {
        if (!isBegun(restriction, sort, way)) {
            return Condition.of("true");
        }
        Condition along = Condition.all(restriction.along(sort.field()));
        return new Condition(WHOLE.formatted(along.sql() + more, begun(restriction), full), along.parameters());
    }

    private static boolean isBegun(Restriction restriction, Sort sort, Way way) {
        return way == Way.BEGUN && restriction.search().isEmpty() && restriction.mayLeaveNothingNear(sort.field());
    }

    /** How many are looked at. */
    private static String begun(Restriction restriction) {
        return "cast(:limit as bigint) * " + restriction.thresholds().begun();
    }

    private static Condition begun(Restriction restriction, Sort sort, String more) {
        List<Condition> along = restriction.along(sort.field());
        Map<String, Object> parameters = new HashMap<>();
        along.forEach(condition -> parameters.putAll(condition.parameters()));
        return new Condition(BEGUN.formatted(sort.field().column, Condition.sql(along) + more, sort.direction(), begun(restriction),
                Condition.sql(restriction.conditions())), parameters);
    }
}
