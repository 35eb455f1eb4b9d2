package org.researchstories.query;

import org.researchstories.query.Search.Reach;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * SQL for a page of what a search finds, the most relevant first: stories that have all words in their titles, then those
 * that have them in what says what they are about, then all others; each part from the newest on. A rank that is computed
 * for every match would read every match; of these parts each ends when the page is full.
 */
public final class Relevance {

    private static final String KEY = "%s || to_char(l.first_published_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') collate \"C\"";

    private final Restriction restriction;
    private final Search search;
    private final Optional<Cursor> after;
    private final Map<String, Object> parameters = new HashMap<>();

    private Relevance(Restriction restriction, Optional<Cursor> after) {
        this.restriction = restriction;
        this.search = restriction.search().orElseThrow();
        this.after = after;
    }

    /**
     * Rows of {@code id}, {@code served} and {@code sort_key}, at most {@code :limit}, in no order; the greatest keys come first.
     *
     * @param restriction with a search
     */
    public static Condition page(Restriction restriction, Optional<Cursor> after, Way way) {
        return way == Way.GATHERED ? Gathered.byRelevance(restriction, after) : inParts(restriction, after);
    }

    private static Condition inParts(Restriction restriction, Optional<Cursor> after) {
        Relevance relevance = new Relevance(restriction, after);
        String parts = Arrays.stream(Reach.values()).map(relevance::part).collect(Collectors.joining(", "));
        String all = Arrays.stream(Reach.values()).map(reach -> "select * from " + name(reach)).collect(Collectors.joining(" union all "));
        return new Condition("with %s %s order by sort_key desc, id desc limit :limit".formatted(parts, all), relevance.parameters);
    }

    /** Of a row {@code l} of {@code live.listing} that is found, and its row {@code s} of {@code live.searchable}: what it is sorted by, whichever part has it. */
    static String key(Search search) {
        return KEY.formatted(Arrays.stream(Reach.values()).map(reach -> "when %s then '%d '".formatted(search.within(reach), rank(reach)))
                .collect(Collectors.joining(" ", "case ", " end")));
    }

    /** What an earlier part has is not in a later one, and where the earlier ones fill the page a later one is not begun. */
    private String part(Reach reach) {
        Condition matching = Condition.all(restriction.conditionsButSearch());
        parameters.putAll(matching.parameters());
        parameters.putAll(search.parameters());
        List<String> before = Arrays.stream(Reach.values()).filter(it -> it.compareTo(reach) < 0)
                .map(it -> "(select count(*) from %s)".formatted(name(it))).toList();
        String found = search.of(reach) + Arrays.stream(Reach.values()).filter(it -> it.compareTo(reach) < 0).map(it -> " and not " + search.within(it)).collect(Collectors.joining());
        return new FirstFound(name(reach), KEY.formatted("'%d '".formatted(rank(reach))), FirstFound.OF_TEXTS, Sort.RELEVANCE.direction(), matching.sql(), after(reach), found,
                FirstFound.lookedAt(search, reach, FirstFound.OF_TEXTS), before.isEmpty() ? "true" : String.join(" + ", before) + " < :limit").steps();
    }

    private String after(Reach reach) {
        return after.map(cursor -> after(reach, cursor)).orElse("");
    }

    private String after(Reach reach, Cursor cursor) {
        int reached = cursor.key().charAt(0) - '0';
        if (rank(reach) != reached) {
            return rank(reach) > reached ? " and false" : "";
        }
        parameters.put("moment", cursor.key().substring(2));
        return " and (l.first_published_at, l.story_id) < (cast(cast(:moment as text) as timestamp) at time zone 'UTC', :id)";
    }

    private static int rank(Reach reach) {
        return Reach.values().length - reach.ordinal();
    }

    private static String name(Reach reach) {
        return "in_" + reach.column;
    }
}
