package org.researchstories.query;

import org.researchstories.vocabulary.Language;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is searched for: in each language, what the database makes of the words (a {@code tsquery} as text). A text is
 * searched in the language that it is in, whoever reads it.
 */
public record Search(Map<Language, String> queries) {

    public Search {
        queries = new EnumMap<>(queries);
    }

    /** Where in a story the words are: the earlier, the more it is about them. */
    public enum Reach {
        TITLE("title"),
        HEAD("head"),
        WHOLE("whole");

        final String column;

        Reach(String column) {
            this.column = column;
        }
    }

    /** That all words are somewhere in the story of {@code l}. */
    Condition anywhere() {
        return new Condition("exists (select from live.searchable s where (s.story_id, s.locale) = (l.story_id, l.served) and %s)"
                .formatted(within(Reach.WHOLE)), parameters());
    }

    /** That the story of {@code s} is found, and for what is in this part of it: what must not be there must be nowhere. */
    String of(Reach reach) {
        return queries.values().stream().anyMatch(query -> query.contains("!")) ? within(reach) + " and " + within(Reach.WHOLE) : within(reach);
    }

    /** That all words are in this part of {@code s}. */
    String within(Reach reach) {
        List<String> each = queries.keySet().stream().map(language -> "s.locale = '%s' and s.%s @@ cast(:%s as tsquery)"
                .formatted(language.tag, reach.column, name(language))).toList();
        return "(" + String.join(" or ", each) + ")";
    }

    /** The query in the language of {@code s}. */
    public String sql() {
        return queries.keySet().stream().map(language -> "when '%s' then cast(:%s as tsquery)".formatted(language.tag, name(language)))
                .reduce("case s.locale", (one, other) -> one + " " + other) + " end";
    }

    public Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        queries.forEach((language, query) -> parameters.put(name(language), query));
        return parameters;
    }

    private static String name(Language language) {
        return "search_" + language.tag;
    }
}
