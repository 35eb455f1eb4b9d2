package org.researchstories.reading;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.problem.Nearest;
import org.researchstories.problem.Problem;
import org.researchstories.problem.Violation;
import org.researchstories.query.Dimension;
import org.researchstories.query.Filter;
import org.researchstories.query.Numbers;
import org.researchstories.query.Term;
import org.researchstories.relation.RelationType;
import org.researchstories.store.PublicPipeline;
import org.researchstories.store.PublicSide;
import org.researchstories.store.Question;
import org.researchstories.story.Kind;
import org.researchstories.vocabulary.Language;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks up what the values of a filter mean: which story a slug is of, and by which number the lists know a term. */
@ApplicationScoped
class FilterValues {

    /** As many as a problem lists (openapi: Violation). */
    private static final int MOST_LISTED = 100;
    private static final int MOST_COMPARED = 5000;

    private static final String KINDS = Arrays.stream(Kind.values()).map(kind -> "'" + kind.value + "'").collect(Collectors.joining(", "));
    private static final String WAYS = Arrays.stream(RelationType.values()).map(type -> "'" + type.value + "'").collect(Collectors.joining(", "));

    /**
     * To plan this takes five times as long as to do it, so PostgreSQL is to keep a plan. It keeps one, after five for the values they were asked with, if that is
     * reckoned to be no dearer than those were. So what is always the same is part of the text, and there is a limit: of a list of unknown length PostgreSQL
     * expects ten, and of an unknown limit a tenth of that.
     */
    private static final String LOOK_UP = """
            select w.place, s.story_id, coalesce(cast(s.story_id as text), w.value) as key,
                t.id as number, r.relation, p.id as related, (select h.mark from live.head h) as mark,
                (select cast(sum(f.stories) as double precision) from live.figure f where f.locale = :locale and f.kind in (%1$s) and f.term = t.id)
                    / nullif((select sum(f.stories) from live.figure f where f.locale = :locale and f.kind in (%1$s) and f.term = 0), 0) as share
            from (
                select * from unnest(cast(:dimensions as text[]), cast(:values as text[]), cast(:ids as uuid[])) with ordinality as w(dimension, value, id, place)
                limit :many
            ) w
            left join lateral (
                select a.story_id from live.address a
                where a.kind = w.dimension and (a.digest = live.slug_digest(w.value) or a.story_id = w.id)
                order by (a.locale = :locale) desc, (a.locale = :default) desc, a.locale limit 1
            ) s on w.dimension in ('challenge', 'strategy')
            left join live.term t on (t.dimension, t.value) = (w.dimension, coalesce(cast(s.story_id as text), w.value))
            left join lateral unnest(array[%2$s]) as r(relation) on s.story_id is not null
            left join live.term p on p.dimension = 'related' || initcap(w.dimension)
                and p.value = s.story_id || '/' || r.relation""".formatted(KINDS, WAYS);

    private final PublicSide database;
    private final PublicPipeline pipeline;

    FilterValues(PublicSide database, PublicPipeline pipeline) {
        this.database = database;
        this.pipeline = pipeline;
    }

    /**
     * One statement, and none where nothing is asked for.
     *
     * @throws Problem where a value means nothing here, with what would have been right
     */
    Numbers of(Filter filter, Language language) {
        List<Term> asked = asked(filter);
        if (asked.isEmpty()) {
            return Numbers.NONE;
        }
        Numbers found = numbers(asked, database.ask(question(asked, language), Known::from));
        List<Violation> unknown = unknown(asked, found).map(this::unknown).toList();
        if (!unknown.isEmpty()) {
            throw Problem.invalidRequest(unknown);
        }
        return found;
    }

    /** The same without a thread that waits; empty where a value means nothing here. Failed as {@link PublicPipeline} has it. */
    Future<Optional<Numbers>> withoutWaiting(Filter filter, Language language) {
        List<Term> asked = asked(filter);
        return asked.isEmpty() ? Future.succeededFuture(Optional.of(Numbers.NONE))
                : pipeline.ask(question(asked, language), Known::from).map(known -> Optional.of(numbers(asked, known)).filter(found -> unknown(asked, found).findAny().isEmpty()));
    }

    private static List<Term> asked(Filter filter) {
        return filter.values().entrySet().stream().filter(it -> !it.getKey().isColumn())
                .flatMap(it -> it.getValue().stream().map(value -> new Term(it.getKey(), value))).toList();
    }

    private static Stream<Term> unknown(List<Term> asked, Numbers found) {
        return asked.stream().filter(term -> !found.keys().containsKey(term));
    }

    private static Question question(List<Term> asked, Language language) {
        return Question.plannedOnce(LOOK_UP, Map.of(
                "dimensions", asked.stream().map(term -> term.dimension().property).toArray(String[]::new),
                "values", asked.stream().map(Term::value).toArray(String[]::new),
                "ids", asked.stream().map(term -> StoryReader.uuid(term.value()).orElse(null)).toArray(UUID[]::new),
                "many", asked.size(), "locale", language.tag, "default", Language.DEFAULT.tag));
    }

    /**
     * What is known of a value: of a story a row for each way of being related.
     *
     * @param place of the value among those that were asked for, from 1
     */
    private record Known(int place, UUID story, String key, Integer number, String relation, Integer related, UUID mark, double share) {

        static Known from(ResultSet row) throws SQLException {
            return new Known(row.getInt("place"), row.getObject("story_id", UUID.class), row.getString("key"), row.getObject("number", Integer.class), row.getString("relation"),
                    row.getObject("related", Integer.class), row.getObject("mark", UUID.class), row.getDouble("share"));
        }

        static Known from(Row row) {
            Double share = row.getDouble("share");
            return new Known(row.getInteger("place"), row.getUUID("story_id"), row.getString("key"), row.getInteger("number"), row.getString("relation"),
                    row.getInteger("related"), row.getUUID("mark"), share == null ? 0 : share);
        }

        boolean isOf(Dimension dimension) {
            return dimension.related().isPresent() ? story != null : number != null || dimension.collection == null;
        }
    }

    private static Numbers numbers(List<Term> asked, List<Known> known) {
        Map<Term, String> keys = new HashMap<>();
        Map<Term, Integer> numbers = new HashMap<>();
        Map<Dimension, Double> shares = new EnumMap<>(Dimension.class);
        for (Known each : known) {
            Term value = asked.get(each.place - 1);
            Dimension dimension = value.dimension();
            if (each.isOf(dimension)) {
                keys.put(value, each.key);
                if (!numbers.containsKey(new Term(dimension, each.key))) {
                    shares.merge(dimension, each.share, Double::sum);
                }
                put(numbers, new Term(dimension, each.key), each.number);
                dimension.related().ifPresent(related -> put(numbers, new Term(related, each.key + "/" + each.relation), each.related));
            }
        }
        return new Numbers(keys, numbers, shares, known.getFirst().mark);
    }

    private static void put(Map<Term, Integer> numbers, Term term, Integer number) {
        if (number != null) {
            numbers.put(term, number);
        }
    }

    private Violation unknown(Term term) {
        String name = term.dimension().property;
        List<String> known = term.dimension().collection == null ? slugs(name) : keys(term.dimension().collection);
        Violation violation = Violation.ofParameter(name, "There is no %s \"%s\".".formatted(spaced(name), term.value()));
        return known.size() <= MOST_LISTED ? violation.allowing(known, term.value())
                : new Violation(name, null, null, violation.detail(), null, Nearest.to(term.value(), known).orElse(null));
    }

    private List<String> keys(String collection) {
        return database.ask(handle -> handle.createQuery("""
                        select key from live.entry where locale = :default and collection like :collection || '%'
                        order by collection, sort_key, key limit :most""")
                .bind("default", Language.DEFAULT.tag).bind("collection", collection).bind("most", MOST_COMPARED)
                .mapTo(String.class).list());
    }

    private List<String> slugs(String kind) {
        return database.ask(handle -> handle.createQuery("""
                        select d.slug from live.listing l join live.document d on (d.story_id, d.locale) = (l.story_id, l.served)
                        where l.locale = :default and l.kind = :kind and l.state = 'published'
                        order by l.display_order, l.story_id limit :most""")
                .bind("default", Language.DEFAULT.tag).bind("kind", kind).bind("most", MOST_COMPARED)
                .mapTo(String.class).list());
    }

    /** {@code cancerType} as people write it. */
    private static String spaced(String name) {
        return name.replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT);
    }
}
