package org.researchstories.query;

import org.researchstories.vocabulary.Language;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What is searched for: in each language, what the database makes of the words (a {@code tsquery} as text). A text is
 * searched in the language that it is in, whoever reads it.
 *
 * @param shares which part of all texts should have it in which place: an estimate, which decides where it is looked for first,
 *               and never what is found
 * @param texts  how many there are, likewise
 * @param posted of each language, the words of the query of which {@code live.word_posting} tells which texts have them
 * @param mark   of the change log when the words were understood
 */
public record Search(Map<Language, String> queries, Map<Reach, Double> shares, double texts, Map<Language, Set<String>> posted, UUID mark) {

    private static final int A_PAGE = 20;
    /** Twice as many as should do might just not be enough. */
    private static final int SPARE = 4;
    private static final int LEAST_FOR_EACH = 16;
    private static final int MOST_FOR_EACH = 1024;

    public Search {
        queries = new EnumMap<>(queries);
        shares = new EnumMap<>(shares);
        posted = new EnumMap<>(posted);
    }

    /** A search of which it is not known how common it is. */
    public Search(Map<Language, String> queries, Map<Language, Set<String>> posted, UUID mark) {
        this(queries, Arrays.stream(Reach.values()).collect(Collectors.toMap(reach -> reach, reach -> 0.0)), 0, posted, mark);
    }

    public Search asCommonAs(Map<Reach, Double> shares, double texts) {
        return new Search(queries, shares, texts, posted, mark);
    }

    /**
     * How many texts of a list are looked at for each that is wanted; none where it takes less time to have all from the index of words than to
     * look at as many as have to be for a page. A power of two, and no more of them than make a difference, so that few statements have to be kept.
     *
     * @param toTake the time it takes to have one from the index, in times of what it takes PostgreSQL to name it
     */
    int lookedAtForEach(Reach reach, int toTake) {
        double share = shares.get(reach);
        return share * texts * toTake < A_PAGE / share * reach.toLookAt ? 0 : Integer.highestOneBit((int) Math.clamp(Math.ceil(2 * SPARE / share) - 1, LEAST_FOR_EACH, MOST_FOR_EACH));
    }

    /** What is to be shown where it is found in texts of this language. */
    public List<Phrase> phrases(Language language) {
        return Optional.ofNullable(queries.get(language)).stream().map(TextQuery::of).flatMap(Phrase::in).distinct().toList();
    }

    /** Where in a story the words are: the earlier, the more it is about them. */
    public enum Reach {
        TITLE("title", 2),
        HEAD("head", 10),
        WHOLE("whole", 12);

        final String column;
        /** The time it takes to look there for words, of the next text of a list, in times of what it takes the index to name a text. */
        private final int toLookAt;

        Reach(String column, int toLookAt) {
            this.column = column;
            this.toLookAt = toLookAt;
        }
    }

    /** That all words are somewhere in the story of {@code l}: for counting all of those. */
    Condition anywhere() {
        String each = queries.keySet().stream().map(language -> "select '%s', live.texts_with('%s', cast(:%s as tsquery))"
                .formatted(language.tag, language.tag, name(language))).collect(Collectors.joining(" union all "));
        return new Condition("(l.served, l.story_id) in (%s)".formatted(each), parameters());
    }

    /** That the story of {@code s} is found, and for what is in this part of it: what must not be there must be nowhere. */
    String of(Reach reach) {
        return queries.values().stream().anyMatch(query -> query.contains("!")) ? within(reach) + " and " + within(Reach.WHOLE) : within(reach);
    }

    /** That all words are in this part of {@code s}. */
    public String within(Reach reach) {
        List<String> each = queries.keySet().stream().map(language -> "s.locale = '%s' and s.%s @@ cast(:%s as tsquery)"
                .formatted(language.tag, reach.column, name(language))).toList();
        return "(" + String.join(" or ", each) + ")";
    }

    public Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        queries.forEach((language, query) -> parameters.put(name(language), query));
        return parameters;
    }

    static String name(Language language) {
        return "search_" + language.tag;
    }
}
