package org.researchstories.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.sqlclient.Tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statement whose values are in the order of {@code $1}, {@code $2} and so on. Wherever a value stands it has a number of its own, because its type may be another there. */
record Numbered(String sql, Tuple values) {

    /** What stands between quotes is no name. */
    private static final Pattern NAME = Pattern.compile("'[^']*+'|(?<!:):([A-Za-z]\\w*)");

    /** In characters: there are as many statements as whoever asks can think of, and the commonest come again and again. */
    private static final long ROOM = 2_000_000;

    private static final Cache<String, Places> KNOWN = Caffeine.newBuilder().maximumWeight(ROOM).weigher((String sql, Places places) -> sql.length() + places.sql.length())
            .executor(Runnable::run).build();

    /** @param names of the values, in order */
    private record Places(String sql, List<String> names) {

        static Places of(String sql) {
            List<String> names = new ArrayList<>();
            StringBuilder numbered = new StringBuilder(sql.length());
            Matcher found = NAME.matcher(sql);
            int from = 0;
            while (found.find()) {
                if (found.group(1) != null) {
                    names.add(found.group(1));
                    numbered.append(sql, from, found.start()).append('$').append(names.size());
                    from = found.end();
                }
            }
            return new Places(numbered.append(sql, from, sql.length()).toString(), names);
        }
    }

    /** @param named what is {@code :name} in the statement, by name */
    static Numbered of(String sql, Map<String, Object> named) {
        Places places = KNOWN.get(sql, Places::of);
        Tuple values = Tuple.tuple();
        places.names.forEach(name -> values.addValue(value(name, named)));
        return new Numbered(places.sql, values);
    }

    private static Object value(String name, Map<String, Object> named) {
        if (!named.containsKey(name)) {
            throw new IllegalArgumentException("There is no value for :" + name);
        }
        return Question.array(named.get(name));
    }
}
