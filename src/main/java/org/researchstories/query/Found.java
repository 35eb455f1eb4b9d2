package org.researchstories.query;

import org.researchstories.query.Search.Reach;

import java.util.HashMap;
import java.util.Map;

/** SQL for a page of what a search finds, in an order that lists have without any search. */
final class Found {

    private Found() {
    }

    /**
     * Rows of {@code id}, {@code served} and {@code sort_key}, at most {@code :limit}, in no order.
     *
     * @param restriction with a search
     * @param after       what holds of the rows after the cursor
     */
    static Condition page(Restriction restriction, Sort sort, String after) {
        Search search = restriction.search().orElseThrow();
        Condition matching = Condition.all(restriction.conditionsButSearch());
        Map<String, Object> parameters = new HashMap<>(matching.parameters());
        parameters.putAll(search.parameters());
        String column = "l." + sort.field().column;
        FirstFound found = new FirstFound("found", column, column, sort.direction(),
                matching.sql(), after, search.within(Reach.WHOLE), FirstFound.lookedAt(search, Reach.WHOLE, column), "true");
        return new Condition("with %s select * from found".formatted(found.steps()), parameters);
    }
}
