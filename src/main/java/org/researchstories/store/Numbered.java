package org.researchstories.store;

import io.vertx.sqlclient.Tuple;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statement whose values are in the order of {@code $1}, {@code $2} and so on. Wherever a value stands it has a number of its own, because its type may be another there. */
record Numbered(String sql, Tuple values) {

    /** What stands between quotes is no name. */
    private static final Pattern NAME = Pattern.compile("'[^']*+'|(?<!:):([A-Za-z]\\w*)");

    /** @param named what is {@code :name} in the statement, by name */
    static Numbered of(String sql, Map<String, Object> named) {
        Tuple values = Tuple.tuple();
        StringBuilder numbered = new StringBuilder(sql.length());
        Matcher found = NAME.matcher(sql);
        int from = 0;
        while (found.find()) {
            if (found.group(1) != null) {
                numbered.append(sql, from, found.start()).append('$').append(values.size() + 1);
                values.addValue(value(found.group(1), named));
                from = found.end();
            }
        }
        return new Numbered(numbered.append(sql, from, sql.length()).toString(), values);
    }

    private static Object value(String name, Map<String, Object> named) {
        if (!named.containsKey(name)) {
            throw new IllegalArgumentException("There is no value for :" + name);
        }
        return Question.array(named.get(name));
    }
}
