package org.researchstories.query;

import org.researchstories.query.Search.Reach;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * SQL for a page of what filters leave that is put in order as a whole: where that is little, sooner than to look for it along a list. What is searched for is looked for
 * in each text, and when it changed in each row: the indexes may have any number of others.
 */
final class Gathered {

    /** PostgreSQL cannot know how few places there are: what is left is joined once, before any of them, and the limits keep it from reading all of a table for them. */
    private static final String PAGE = """
            with left_over as materialized (%s)
            select l.story_id as id, l.served, %s as sort_key from left_over
            cross join lateral live.ordinals(left_over.chunk, left_over.stories) as o(ordinal)
            cross join lateral (select l.* from live.listing l where l.ordinal = o.ordinal and l.locale = :locale limit 1) l%s
            where %s order by sort_key %s, id %s limit :limit""";

    private static final String TEXTS = " cross join lateral (select s.* from live.searchable s where (s.story_id, s.locale) = (l.story_id, l.served) limit 1) s";

    private Gathered() {
    }

    /**
     * Rows of {@code id}, {@code served} and {@code sort_key}, at most {@code :limit}.
     *
     * @param after what holds of the rows after the cursor: empty, or begins with " and "
     */
    static Condition page(Restriction restriction, Sort sort, String after) {
        return page(restriction, "l." + sort.field().column, sort.direction(), new Condition(after, Map.of()));
    }

    /**
     * The same of what is searched for, the most relevant first.
     *
     * @param restriction with a search
     */
    static Condition byRelevance(Restriction restriction, Optional<Cursor> after) {
        String key = Relevance.key(restriction.search().orElseThrow());
        Condition later = after.map(cursor -> Condition.of(" and (%s, l.story_id) < (:reached collate \"C\", :id)".formatted(key), "reached", cursor.key()))
                .orElse(Condition.of(""));
        return page(restriction, key, Sort.RELEVANCE.direction(), later);
    }

    private static Condition page(Restriction restriction, String key, String direction, Condition after) {
        Condition left = Postings.of(restriction.asPosted());
        Condition matching = Condition.all(restriction.conditionsButSearch());
        Map<String, Object> parameters = new HashMap<>(left.parameters());
        parameters.putAll(matching.parameters());
        parameters.putAll(after.parameters());
        restriction.search().ifPresent(search -> parameters.putAll(search.parameters()));
        String found = restriction.search().map(search -> " and " + search.within(Reach.WHOLE)).orElse("");
        return new Condition(PAGE.formatted(left.sql(), key, found.isEmpty() ? "" : TEXTS, matching.sql() + found + after.sql(), direction, direction), parameters);
    }
}
