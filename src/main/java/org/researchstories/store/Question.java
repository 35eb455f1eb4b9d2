package org.researchstories.store;

import java.util.List;
import java.util.Map;

/**
 * A statement whose values have names, which are {@code :name} in it.
 *
 * @param values      each as its type is in PostgreSQL; a list is one of numbers
 * @param plannedAnew whether it has to be planned each time for the very values ({@link PlannedAnew}), and not once
 */
public record Question(String sql, Map<String, Object> values, boolean plannedAnew) {

    /** PostgreSQL keeps one plan for any values once it was asked five times, where it reckons that to be no dearer than those for these. */
    public static Question plannedOnce(String sql, Map<String, Object> values) {
        return new Question(sql, values, false);
    }

    public static Question plannedAnew(String sql, Map<String, Object> values) {
        return new Question(sql, values, true);
    }

    /** The values of a list as those of an array. */
    public static Object array(Object value) {
        return value instanceof List<?> numbers ? numbers.toArray(Integer[]::new) : value;
    }
}
