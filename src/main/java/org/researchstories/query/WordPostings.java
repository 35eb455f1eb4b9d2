package org.researchstories.query;

import org.researchstories.query.TextQuery.All;
import org.researchstories.query.TextQuery.Any;
import org.researchstories.query.TextQuery.Not;
import org.researchstories.query.TextQuery.Whole;
import org.researchstories.query.TextQuery.Word;
import org.researchstories.vocabulary.Language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * SQL for which stories have a text in one language with what is searched for: rows of {@code chunk} and {@code stories}. Of common words
 * that is kept; what is rare, and phrases, the index of words is asked for; and texts that are not posted yet are looked at themselves.
 */
final class WordPostings {

    private static final String INDEXED = "select chunk, stories from live.places_with('%s', cast(:%s as tsquery))";
    private static final String POSTED = "select chunk, stories from live.word_posting where locale = '%s' and word = :%s";

    private static final String UNPOSTED = """
            select live.chunk(u.ordinal) as chunk, bit_or(live.place(u.ordinal)) as texts,
                bit_or(live.place(u.ordinal)) filter (where s.whole @@ cast(:%2$s as tsquery)) as stories
            from live.unposted u left join live.searchable s using (story_id, locale) where u.locale = '%1$s' group by live.chunk(u.ordinal)""";

    /** Any text in a language is served in that language to whoever asks for it. */
    private static final String CHUNKS = """
            select p.chunk from live.posting p where p.term = (select id from live.term where dimension = 'listed' and value = '%1$s/%1$s')
            union select live.chunk(u.ordinal) from live.unposted u where u.locale = '%1$s'""";

    private final Language language;
    private final Set<String> posted;
    private final List<String> sources = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    private WordPostings(Language language, Set<String> posted) {
        this.language = language;
        this.posted = posted;
    }

    static Condition of(Search search, Language language) {
        String query = search.queries().get(language);
        Set<String> posted = search.posted().getOrDefault(language, Set.of());
        TextQuery read = TextQuery.of(query);
        WordPostings postings = new WordPostings(language, posted);
        return postings.isPosted(read) ? postings.joined(read, query)
                : new Condition(INDEXED.formatted(language.tag, Search.name(language)), Map.of(Search.name(language), query));
    }

    private Condition joined(TextQuery read, String query) {
        parameters.put(Search.name(language), query);
        String stories = bits(read);
        String joins = sources.stream().map(" left join %s using (chunk)"::formatted).collect(Collectors.joining());
        return new Condition("select chunk, (%s) & ~ coalesce(u.texts, %s) | coalesce(u.stories, %s) as stories from (%s) each%s left join (%s) u using (chunk)"
                .formatted(stories, Digits.NONE, Digits.NONE, CHUNKS.formatted(language.tag), joins, UNPOSTED.formatted(language.tag, Search.name(language))), parameters);
    }

    /** Whether there is a common word in it. */
    private boolean isPosted(TextQuery query) {
        return switch (query) {
            case Word word -> posted.contains(word.word());
            case Whole rare -> false;
            case Not not -> isPosted(not.query());
            case All all -> all.queries().stream().anyMatch(this::isPosted);
            case Any any -> any.queries().stream().anyMatch(this::isPosted);
        };
    }

    /** Whether texts have it that have none of its words: those the index would have to look for everywhere. */
    private static boolean isNegative(TextQuery query) {
        return switch (query) {
            case Word word -> false;
            case Whole phrase -> phrase.text().indexOf('!') >= 0;
            case Not not -> true;
            case All all -> all.queries().stream().allMatch(WordPostings::isNegative);
            case Any any -> any.queries().stream().anyMatch(WordPostings::isNegative);
        };
    }

    private boolean isForTheIndex(TextQuery query) {
        return !isPosted(query) && !isNegative(query);
    }

    private String bits(TextQuery query) {
        if (isForTheIndex(query)) {
            return source(INDEXED, query.text());
        }
        return switch (query) {
            case Word word -> source(POSTED, word.word());
            case Whole phrase -> source(INDEXED, phrase.text());
            case Not not -> "~ (" + bits(not.query()) + ")";
            case All all -> joined(all.queries(), All::new, " & ");
            case Any any -> joined(any.queries(), Any::new, " | ");
        };
    }

    /** What is rare is asked for at once. */
    private String joined(List<TextQuery> queries, Function<List<TextQuery>, TextQuery> join, String by) {
        Map<Boolean, List<TextQuery>> parts = queries.stream().collect(Collectors.partitioningBy(this::isForTheIndex));
        List<TextQuery> each = new ArrayList<>(parts.get(false));
        if (!parts.get(true).isEmpty()) {
            each.add(join.apply(parts.get(true)));
        }
        return each.stream().map(this::bits).collect(Collectors.joining(by, "(", ")"));
    }

    private String source(String sql, String value) {
        String name = "words_%s_%d".formatted(language.tag, sources.size());
        sources.add("(%s) %s".formatted(sql.formatted(language.tag, name), name));
        parameters.put(name, value);
        return "coalesce(%s.stories, %s)".formatted(name, Digits.NONE);
    }
}
