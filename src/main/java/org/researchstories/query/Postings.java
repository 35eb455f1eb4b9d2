package org.researchstories.query;

import org.researchstories.story.Kind;
import org.researchstories.vocabulary.Language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * SQL for which stories a restriction leaves, as {@code live.posting} tells it: rows of {@code chunk} and {@code stories}, with one
 * bit for each story of the chunk. However many are left, they are counted by their bits; only what depends on when a story changed, on
 * days without numbers and on rare words is looked for story by story.
 */
final class Postings {

    private static final String MERGED = "select p.chunk, bit_or(p.stories) as stories from live.posting p where %s group by p.chunk";
    private static final String LISTED = "p.term in (select id from live.term where dimension = 'listed' and value in (%s))";
    /** By words of 64 bits first, as {@code live.places_with}: a row of 2 kB for each story costs more than to find it. */
    private static final String ROWS = """
            with words as materialized (
                select l.ordinal / 64 as word, bit_or(cast(1 as bigint) << (63 - l.ordinal %% 64)) as bits from live.listing l where %s group by 1
            )
            select chunk, cast(string_agg(cast(cast(coalesce(bits, 0) as bit(64)) as text), '' order by word) as bit(16384)) as stories
            from (select distinct live.chunk(word * 64) from words) found(chunk)
            cross join lateral (select chunk * 256 + n from generate_series(0, 255) n) each(word)
            left join words using (word) group by chunk""";
    /** Of the stories with the words in a language those that are served in it. */
    private static final String FOUND = "select f.chunk, f.stories & served.stories as stories from (%s) f join (%s) served using (chunk)";
    private static final String EITHER = "select chunk, bit_or(stories) as stories from (%s) each group by chunk";

    private final Restriction restriction;
    private final List<String> sources = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    private Postings(Restriction restriction) {
        this.restriction = restriction;
    }

    static Condition of(Restriction restriction) {
        return but(restriction, null);
    }

    /** @param left the dimension in which it does not matter what is asked for */
    static Condition but(Restriction restriction, Dimension left) {
        Postings postings = new Postings(restriction);
        postings.listed(left);
        restriction.anyOf(left).forEach(postings::anyOf);
        postings.sources.addAll(Ranges.of(restriction, left));
        restriction.untold().ifPresent(postings::untold);
        restriction.search().ifPresent(postings::found);
        return postings.all();
    }

    private void listed(Dimension left) {
        Filter filter = restriction.filter();
        listed(filter.withdrawn() ? List.of("published", "withdrawn") : List.of("published"));
        restriction.kind().ifPresent(kind -> listed(List.of(kind.value)));
        if (left != Dimension.KIND && filter.values().containsKey(Dimension.KIND)) {
            listed(filter.of(Dimension.KIND).stream().map(value -> Kind.of(value).value).toList());
        }
        if (!filter.fallback()) {
            listed(List.of(served(restriction.language())));
        }
    }

    private void listed(List<String> values) {
        sources.add(MERGED.formatted(LISTED.formatted(values.stream().map(value -> "'" + value + "'").collect(Collectors.joining(", ")))));
    }

    private void anyOf(AnyOf terms) {
        sources.add(MERGED.formatted(terms.terms().isEmpty() ? "false" : "p.term = any(:" + terms.name() + ")"));
        if (!terms.terms().isEmpty()) {
            parameters.put(terms.name(), terms.terms());
        }
    }

    private void untold(Condition rows) {
        sources.add(rows.in(ROWS).sql());
        parameters.putAll(rows.parameters());
    }

    private void found(Search search) {
        List<String> each = new ArrayList<>();
        search.queries().keySet().forEach(language -> {
            Condition places = WordPostings.of(search, language);
            each.add(FOUND.formatted(places.sql(), MERGED.formatted(LISTED.formatted("'" + served(language) + "'"))));
            parameters.putAll(places.parameters());
        });
        sources.add(EITHER.formatted(String.join(" union all ", each)));
    }

    private String served(Language language) {
        return restriction.language().tag + "/" + language.tag;
    }

    private Condition all() {
        String shared = IntStream.range(0, sources.size()).mapToObj("s%d.stories"::formatted).collect(Collectors.joining(" & "));
        String joined = IntStream.range(0, sources.size()).mapToObj(place -> "(%s) s%d%s".formatted(sources.get(place), place, place == 0 ? "" : " using (chunk)"))
                .collect(Collectors.joining(" join "));
        return new Condition("select * from (select chunk, %s as stories from %s) left_of_each where bit_count(stories) > 0".formatted(shared, joined), parameters);
    }
}
