package org.researchstories.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Something that must hold of a row {@code l} of {@code live.listing}.
 *
 * @param parameters by name; a list is bound as an array of numbers
 */
public record Condition(String sql, Map<String, Object> parameters) {

    static Condition of(String sql) {
        return new Condition(sql, Map.of());
    }

    static Condition of(String sql, String name, Object value) {
        return new Condition(sql, Map.of(name, value));
    }

    static Condition all(List<Condition> conditions) {
        Map<String, Object> parameters = new HashMap<>();
        conditions.forEach(condition -> parameters.putAll(condition.parameters));
        return new Condition(sql(conditions), parameters);
    }

    /** SQL with this in the place of its {@code %s}. */
    Condition in(String sql) {
        return new Condition(sql.formatted(this.sql), parameters);
    }

    /** All of them, joined; in a list that is not empty. */
    public static String sql(List<Condition> conditions) {
        return conditions.stream().map(Condition::sql).collect(Collectors.joining(" and "));
    }
}
