package org.researchstories.store;

import java.util.List;
import java.util.Map;

/**
 * A statement whose values have names, which are {@code :name} in it.
 *
 * @param values each as its type is in PostgreSQL; a list is one of numbers
 */
public record Question(String sql, Map<String, Object> values, Planning planning) {

    /** When PostgreSQL decides how it goes about a statement. */
    public enum Planning {
        /** Each time, for the very values ({@link PlannedAnew}). */
        ANEW,
        /** Once it was asked five times, where it reckons a plan for any values to be no dearer than those for these. */
        ONCE,
        /** The first time, for any values: where the statement itself leaves no choice that depends on them. */
        FOR_ANY_VALUES
    }

    public static Question plannedOnce(String sql, Map<String, Object> values) {
        return new Question(sql, values, Planning.ONCE);
    }

    public static Question plannedAnew(String sql, Map<String, Object> values) {
        return new Question(sql, values, Planning.ANEW);
    }

    public static Question plannedForAnyValues(String sql, Map<String, Object> values) {
        return new Question(sql, values, Planning.FOR_ANY_VALUES);
    }

    /** The values of a list as those of an array. */
    public static Object array(Object value) {
        return value instanceof List<?> numbers ? numbers.toArray(Integer[]::new) : value;
    }
}
