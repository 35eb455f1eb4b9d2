package org.researchstories.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import org.researchstories.store.PublicSide;
import org.researchstories.vocabulary.Language;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What PostgreSQL makes of words when a text is searched: without accents and, in English, without endings. It is asked once for each word, and says the same of it in every text. */
@Singleton
class Lexemes {

    private static final String READ = """
            select word, tsvector_to_array(to_tsvector(live.search_configuration(:locale), word)) as lexemes from unnest(cast(:words as text[])) as word""";

    /** As many as a language has in use; some megabytes. */
    private static final int MOST = 40_000;

    private final PublicSide database;
    private final Cache<Key, Set<String>> known = Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

    Lexemes(PublicSide database) {
        this.database = database;
    }

    private record Key(Language language, String word) {
    }

    /**
     * Of each word; of some more than one, of some none. One statement where any of them is new here.
     *
     * @param words of one language, however they are spelt
     */
    Map<String, Set<String>> of(Language language, Set<String> words) {
        Map<String, Set<String>> all = new HashMap<>();
        words.forEach(word -> all.put(word, known.getIfPresent(key(language, word))));
        List<String> unknown = words.stream().filter(word -> all.get(word) == null).map(Lexemes::small).distinct().toList();
        if (!unknown.isEmpty()) {
            Map<String, Set<String>> read = read(language, unknown);
            read.forEach((word, lexemes) -> known.put(new Key(language, word), lexemes));
            all.replaceAll((word, lexemes) -> lexemes == null ? read.get(small(word)) : lexemes);
        }
        return all;
    }

    private Map<String, Set<String>> read(Language language, List<String> words) {
        return database.ask(handle -> handle.createQuery(READ).bind("locale", language.tag).bindArray("words", String.class, words)
                .map((row, context) -> Map.entry(row.getString("word"), Set.of((String[]) row.getArray("lexemes").getArray()))).list())
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Key key(Language language, String word) {
        return new Key(language, small(word));
    }

    private static String small(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
