package org.researchstories.reading;

import org.researchstories.query.Condition;
import org.researchstories.query.Found;
import org.researchstories.query.Restriction;
import org.researchstories.query.Sort;

import java.util.Map;

/** SQL for the first stories of what is left of a list, in an order that lists have whether or not something is searched for. */
public final class Listed {

    private static final String LISTED = """
            select l.story_id as id, l.served, l.%s as sort_key from live.listing l
            where %s order by l.%s %s, l.story_id %s limit :limit""";

    private Listed() {
    }

    /**
     * Rows of {@code id}, {@code served} and {@code sort_key}, at most {@code :limit}.
     *
     * @param more what holds of a row {@code l} besides, such as that it comes after a cursor: empty, or begins with " and "
     */
    public static Condition page(Restriction restriction, Sort sort, String more) {
        return restriction.search().isPresent() ? Found.page(restriction, sort, more)
                : new Condition(LISTED.formatted(sort.field().column, Condition.sql(restriction.conditions()) + more, sort.field().column,
                        sort.direction(), sort.direction()), Map.of());
    }
}
