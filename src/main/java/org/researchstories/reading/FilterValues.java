package org.researchstories.reading;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.result.RowView;
import org.researchstories.problem.Nearest;
import org.researchstories.problem.Problem;
import org.researchstories.problem.Violation;
import org.researchstories.query.Dimension;
import org.researchstories.query.Filter;
import org.researchstories.query.Numbers;
import org.researchstories.query.Term;
import org.researchstories.relation.RelationType;
import org.researchstories.store.PublicSide;
import org.researchstories.story.Kind;
import org.researchstories.vocabulary.Language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

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

    FilterValues(PublicSide database) {
        this.database = database;
    }

    /**
     * One statement, and none where nothing is asked for.
     *
     * @throws Problem where a value means nothing here, with what would have been right
     */
    Numbers of(Filter filter, Language language) {
        List<Term> asked = filter.values().entrySet().stream().filter(it -> !it.getKey().isColumn())
                .flatMap(it -> it.getValue().stream().map(value -> new Term(it.getKey(), value))).toList();
        if (asked.isEmpty()) {
            return Numbers.NONE;
        }
        Numbers found = look(asked, language);
        List<Violation> unknown = asked.stream().filter(term -> !found.keys().containsKey(term)).map(this::unknown).toList();
        if (!unknown.isEmpty()) {
            throw Problem.invalidRequest(unknown);
        }
        return found;
    }

    private Numbers look(List<Term> asked, Language language) {
        Map<Term, String> keys = new HashMap<>();
        Map<Term, Integer> numbers = new HashMap<>();
        Map<Dimension, Double> shares = new EnumMap<>(Dimension.class);
        AtomicReference<UUID> mark = new AtomicReference<>();
        database.ask(handle -> {
            handle.createQuery(LOOK_UP)
                    .bindArray("dimensions", String.class, asked.stream().map(term -> term.dimension().property).toList())
                    .bindArray("values", String.class, asked.stream().map(Term::value).toList())
                    .bindArray("ids", String.class, asked.stream().map(term -> id(term.value())).toList())
                    .bind("many", asked.size())
                    .bind("locale", language.tag).bind("default", Language.DEFAULT.tag)
                    .reduceRows(keys, (all, row) -> {
                        mark.set(row.getColumn("mark", UUID.class));
                        return take(row, asked.get(row.getColumn("place", Integer.class) - 1), all, numbers, shares);
                    });
            return null;
        });
        return new Numbers(keys, numbers, shares, mark.get());
    }

    private static Map<Term, String> take(
            RowView row, Term asked, Map<Term, String> keys, Map<Term, Integer> numbers, Map<Dimension, Double> shares) {
        Integer number = row.getColumn("number", Integer.class);
        boolean isStory = asked.dimension().related().isPresent();
        boolean isKnown = isStory ? row.getColumn("story_id", UUID.class) != null
                : number != null || asked.dimension().collection == null;
        if (isKnown) {
            String key = row.getColumn("key", String.class);
            keys.put(asked, key);
            // Of a story there is a row for each way of being related.
            if (!numbers.containsKey(new Term(asked.dimension(), key))) {
                shares.merge(asked.dimension(), Optional.ofNullable(row.getColumn("share", Double.class)).orElse(0.0), Double::sum);
            }
            put(numbers, new Term(asked.dimension(), key), number);
            asked.dimension().related().ifPresent(related -> put(numbers,
                    new Term(related, key + "/" + row.getColumn("relation", String.class)), row.getColumn("related", Integer.class)));
        }
        return keys;
    }

    private static void put(Map<Term, Integer> numbers, Term term, Integer number) {
        if (number != null) {
            numbers.put(term, number);
        }
    }

    private static String id(String value) {
        return StoryReader.uuid(value).map(UUID::toString).orElse(null);
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
