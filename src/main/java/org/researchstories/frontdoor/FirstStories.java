package org.researchstories.frontdoor;

import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.document.Head;
import org.researchstories.store.PublicSide;
import org.researchstories.story.Kind;
import org.researchstories.vocabulary.Language;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How many stories there are, and of each kind the one that the editors put first; one statement. */
@ApplicationScoped
class FirstStories {

    private static final String SQL = """
            select %s, k.kind, d.outline, coalesce(f.stories, 0) as stories, coalesce(f.samples, 0) as samples
            from live.head h
            cross join (values (1, 'challenge'), (2, 'strategy'), (3, 'research')) as k(rank, kind)
            left join lateral (
                select sum(stories) as stories, sum(stories) filter (where sample) as samples from live.figure
                where locale = :locale and kind = k.kind and term = 0 and state = 'published'
            ) f on true
            left join lateral (
                select story_id, served from live.listing
                where locale = :locale and kind = k.kind and state = 'published' order by display_order, story_id limit 1
            ) l on true
            left join live.document d on d.story_id = l.story_id and d.locale = l.served
            order by k.rank""".formatted(Head.COLUMNS);

    private final PublicSide database;

    FirstStories(PublicSide database) {
        this.database = database;
    }

    /** @param shown outlines, as JSON */
    record Found(Head head, Map<Kind, Long> stories, List<String> shown, Showcase.Samples samples) {
    }

    private record Row(Head head, Kind kind, String outline, long stories, long samples) {
    }

    Found in(Language language) {
        List<Row> rows = database.ask(handle -> handle.createQuery(SQL).bind("locale", language.tag).map((row, context) -> new Row(Head.from(row),
                Kind.of(row.getString("kind")), row.getString("outline"), row.getLong("stories"), row.getLong("samples"))).list());
        Map<Kind, Long> stories = new EnumMap<>(Kind.class);
        rows.forEach(row -> stories.put(row.kind, row.stories));
        return new Found(rows.getFirst().head, stories, rows.stream().map(Row::outline).filter(Objects::nonNull).toList(),
                samples(rows));
    }

    private static Showcase.Samples samples(List<Row> rows) {
        if (rows.stream().allMatch(row -> row.samples == 0)) {
            return Showcase.Samples.NONE;
        }
        return rows.stream().allMatch(row -> row.stories == row.samples) ? Showcase.Samples.ALL : Showcase.Samples.SOME;
    }
}
