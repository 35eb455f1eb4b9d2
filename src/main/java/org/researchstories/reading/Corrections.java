package org.researchstories.reading;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.statement.Query;
import org.researchstories.query.Condition;
import org.researchstories.query.Restriction;
import org.researchstories.store.PlannedAnew;
import org.researchstories.store.PublicSide;
import org.researchstories.vocabulary.Language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds out what may have been meant by words that no story of a list has. */
@ApplicationScoped
class Corrections {

    /** Words of some length, and not within a phrase nor behind a hyphen, where somebody knows what is wanted. */
    private static final Pattern WORDS = Pattern.compile("\"[^\"]*(?:\"|$)|(?<![\\p{L}\\p{M}\\p{N}-])(?<word>[\\p{L}\\p{M}]{4,30})(?![\\p{L}\\p{M}\\p{N}-])");
    private static final int MOST_WORDS = 8;
    private static final int MOST_TRIED = 10;

    /**
     * A word is only ever offered where the very list has a story with it: so none of a story that is not there can be.
     */
    private static final String NEAREST = """
            select cast(asked.place as int) as place, (
                select near.word from (
                    select w.word, live.similarity(w.word, asked.word) as likeness, w.texts
                    from live.word w where w.word operator(live.%%) asked.word
                    and abs(length(w.word) - length(asked.word)) <= greatest(1, length(w.word) / 3) order by 2 desc, 3 desc, 1 limit :tried
                ) near where %s order by near.likeness desc, near.texts desc, near.word limit 1) as word
            from (
                select lower(live.unaccent(given)) as word, place from unnest(cast(:words as text[])) with ordinality as each(given, place)
            ) asked
            where not %s""";

    /**
     * By the index of words, however common the word is, which the planner does not know: of a word that is nowhere it would
     * read every text to find one that has it.
     */
    private static final String FOUND_IN = """
            exists (with said as materialized (select s.story_id, s.locale from live.searchable s
                where s.locale = '%1$s' and s.whole @@ plainto_tsquery(live.search_configuration('%1$s'), %3$s))
                select from said s join live.listing l on (s.story_id, s.locale) = (l.story_id, l.served) where %2$s)""";

    private final PublicSide database;

    Corrections(PublicSide database) {
        this.database = database;
    }

    /** The same words with those in the place of unknown ones that are nearest to them; empty where there are none. One statement. */
    Optional<String> of(String words, Restriction restriction) {
        List<MatchResult> asked = WORDS.matcher(words).results().filter(found -> found.group("word") != null).limit(MOST_WORDS).toList();
        Map<Integer, String> nearest = asked.isEmpty() ? Map.of() : nearest(asked, restriction);
        return nearest.isEmpty() ? Optional.empty() : Optional.of(replaced(words, asked, nearest));
    }

    private Map<Integer, String> nearest(List<MatchResult> asked, Restriction restriction) {
        List<Condition> ofTheList = restriction.ofTheList();
        String matching = Condition.sql(ofTheList);
        List<Language> served = restriction.language().served();
        return database.ask(handle -> {
            Query query = handle.createQuery(NEAREST.formatted(found(served, matching, "near.word"), found(served, matching, "asked.word")))
                    .addCustomizer(new PlannedAnew()).bind("tried", MOST_TRIED)
                    .bindArray("words", String.class, asked.stream().map(word -> word.group("word")).toList());
            Conditions.bind(query, ofTheList);
            Map<Integer, String> nearest = new HashMap<>();
            query.map((row, context) -> nearest.put(row.getInt("place") - 1, row.getString("word"))).forEach(replaced -> { });
            nearest.values().removeIf(word -> word == null);
            return nearest;
        });
    }

    private static String found(List<Language> served, String matching, String word) {
        return served.stream().map(language -> FOUND_IN.formatted(language.tag, matching, word)).collect(Collectors.joining(" or ", "(", ")"));
    }

    private static String replaced(String words, List<MatchResult> asked, Map<Integer, String> nearest) {
        StringBuilder replaced = new StringBuilder();
        int end = 0;
        for (int place = 0; place < asked.size(); place++) {
            MatchResult word = asked.get(place);
            replaced.append(words, end, word.start("word")).append(nearest.getOrDefault(place, word.group("word")));
            end = word.end("word");
        }
        return replaced.append(words, end, words.length()).toString();
    }
}
