package org.researchstories.reading;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.problem.Problem;
import org.researchstories.problem.Violation;
import org.researchstories.query.Search;
import org.researchstories.store.PublicPipeline;
import org.researchstories.store.PublicSide;
import org.researchstories.store.Question;
import org.researchstories.vocabulary.Fillers;
import org.researchstories.vocabulary.Language;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Understands what people search for, as web search engines do: words, "phrases", or, and -not. */
@ApplicationScoped
class Searches {

    /**
     * Only synonyms of what was itself searched for: those of synonyms would be endless. What says more is replaced first. Common words are of letters and digits alone,
     * and are looked for by what stands between quotes: to compare each of them with the query took longer than all else.
     */
    private static final String UNDERSTOOD = """
            select understood.locale, cast(understood.query as text) as query, querytree(understood.query) as tree, case
                when (select count(*) from (select from live.unposted u where u.locale = understood.locale limit :most) u) < :most
                then array(select c.word from live.common_word c where c.told and c.locale = understood.locale
                    and c.word = any(array(
                        select found[1] from regexp_matches(cast(understood.query as text), '''([[:alnum:]]+)''', 'g') found)))
                else '{}' end as posted, (select h.mark from live.head h) as mark
            from (
                select asked.locale, ts_rewrite(asked.query, format(
                    'select target, substitute from live.synonym where locale = %L and target <@ cast(%L as tsquery)
                        order by numnode(target) desc, cast(target as text)',
                    asked.locale, asked.query)) as query
                from (
                    select locale, websearch_to_tsquery(live.search_configuration(locale), live.apart(words)) as query
                    from unnest(cast(:locales as text[]), cast(:words as text[])) as each(locale, words)
                ) asked
            ) understood""";

    /** Hyphens that are not right before a word: to PostgreSQL each of them is one more "not", and it nests but few. */
    private static final Pattern DASHES = Pattern.compile("-{2,}|-(?![\\p{L}\\p{M}\\p{N}\"])");

    /** So many texts are looked at one by one; of more than that, those that have the words are taken from the index. */
    private static final int UNPOSTED = 500;

    private final PublicSide database;
    private final PublicPipeline pipeline;
    private final Commonness commonness;

    Searches(PublicSide database, PublicPipeline pipeline, Commonness commonness) {
        this.database = database;
        this.pipeline = pipeline;
        this.commonness = commonness;
    }

    /** @param posted its words of which it is kept which texts have them; none where too many texts would have to be looked at besides */
    private record Understood(Language language, String query, String tree, Set<String> posted, UUID mark) {

        static Understood from(ResultSet row) throws SQLException {
            return new Understood(Language.of(row.getString("locale")), row.getString("query"), row.getString("tree"),
                    Set.of((String[]) row.getArray("posted").getArray()), row.getObject("mark", UUID.class));
        }

        /** The same of another client's row. */
        static Understood from(Row row) {
            return new Understood(Language.of(row.getString("locale")), row.getString("query"), row.getString("tree"),
                    Set.of(row.getArrayOfStrings("posted")), row.getUUID("mark"));
        }

        /** Whether it has a word that a text must have; {@code T} is PostgreSQL's for all that is left of others. */
        boolean isFor() {
            return !tree.isEmpty() && !tree.equals("T");
        }
    }

    /**
     * Two statements.
     *
     * @throws Problem where in the language of the request there is nothing in the words that could be searched for
     */
    Search of(String words, Language asked) {
        return commonness.of(search(database.ask(understanding(words, asked), Understood::from), asked).orElseThrow(() -> Problem.invalidRequest(List.of(Violation.ofParameter("q",
                "Has no word that can be searched for: very common words (the, and) and words that are to be left out are none.")))));
    }

    /** The same without a thread that waits; empty where there is nothing to search for. Failed as {@link PublicPipeline} has it. */
    Future<Optional<Search>> withoutWaiting(String words, Language asked) {
        return pipeline.ask(understanding(words, asked), Understood::from).compose(understood -> search(understood, asked)
                .map(search -> commonness.withoutWaiting(search).map(Optional::of)).orElse(Future.succeededFuture(Optional.empty())));
    }

    private static Question understanding(String words, Language asked) {
        String undashed = DASHES.matcher(words).replaceAll(" ");
        List<Language> languages = asked.served();
        return Question.plannedOnce(UNDERSTOOD, Map.of("locales", languages.stream().map(it -> it.tag).toArray(String[]::new),
                "words", languages.stream().map(it -> Fillers.without(undashed, it)).toArray(String[]::new), "most", UNPOSTED));
    }

    /** Empty where in the language of the request there is nothing that could be searched for. */
    private static Optional<Search> search(List<Understood> understood, Language asked) {
        Map<Language, String> queries = new EnumMap<>(Language.class);
        Map<Language, Set<String>> posted = new EnumMap<>(Language.class);
        understood.stream().filter(Understood::isFor).forEach(it -> {
            queries.put(it.language, it.query);
            posted.put(it.language, it.posted);
        });
        return queries.containsKey(asked) ? Optional.of(new Search(queries, posted, understood.getFirst().mark)) : Optional.empty();
    }
}
