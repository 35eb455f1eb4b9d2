package org.researchstories.reading;

import org.jdbi.v3.core.statement.Query;
import org.researchstories.query.Condition;

import java.util.List;

/** How the values of conditions get into a query. */
public final class Conditions {

    private Conditions() {
    }

    /** A name that several conditions have stands for the same value in each. */
    public static void bind(Query query, List<Condition> conditions) {
        conditions.forEach(condition -> condition.parameters().forEach((name, value) -> {
            if (value instanceof List<?> numbers) {
                query.bindArray(name, Integer.class, numbers);
            } else {
                query.bind(name, value);
            }
        }));
    }
}
