package org.researchstories.export;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.statement.Query;
import org.researchstories.document.Head;
import org.researchstories.query.Condition;
import org.researchstories.reading.Conditions;
import org.researchstories.reading.StoryStreams.Selected;
import org.researchstories.reading.StoryStreams.Written;
import org.researchstories.reading.StoryWriting;
import org.researchstories.store.PlannedAnew;
import org.researchstories.store.PublicSide;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Divides a sitemap that is too large for one file by the places that stories keep for ever (decision 026), so that a story is
 * always in the same part.
 */
@ApplicationScoped
class SitemapParts {

    private static final String SQL = """
            select %s, part.*, sum(part.stories) over () as all_stories from live.head h left join (
                select l.ordinal / :size as part, count(*) as stories, max(l.modified_at) as modified_at from live.listing l where %s group by 1
            ) part on true order by part.part""";

    private final PublicSide database;
    private final int size;

    SitemapParts(PublicSide database, ExportConfig config) {
        this.database = database;
        this.size = config.sitemapStories();
    }

    private record Part(Head head, Integer number, long all, Instant modifiedAt) {
    }

    /** @param part the number of one part; null for the whole, or where the others are */
    Written of(Selected selected, Integer part) {
        if (part != null) {
            return written(null, "l.ordinal >= cast(:first as bigint) and l.ordinal < cast(:behind as bigint)",
                    Map.of("first", (long) part * size, "behind", (part + 1L) * size), new Sitemap());
        }
        List<Part> parts = parts(selected.conditions());
        Head head = parts.getFirst().head;
        if (parts.getFirst().all <= size) {
            return written(head, "true", Map.of(), new Sitemap());
        }
        Map<String, Instant> addresses = new LinkedHashMap<>();
        parts.forEach(it -> addresses.put(selected.part().apply(it.number), it.modifiedAt));
        return written(head, "false", Map.of(), new SitemapIndex(addresses));
    }

    private static Written written(Head head, String condition, Map<String, Object> parameters, StoryWriting writing) {
        return new Written("application/xml", false, "null", List.of(new Condition(condition, parameters)), head, writing);
    }

    private List<Part> parts(List<Condition> conditions) {
        return database.ask(handle -> {
            Query query = handle.createQuery(SQL.formatted(Head.COLUMNS, Condition.sql(conditions))).addCustomizer(new PlannedAnew()).bind("size", size);
            Conditions.bind(query, conditions);
            return query.map((row, context) -> {
                OffsetDateTime modified = row.getObject("modified_at", OffsetDateTime.class);
                return new Part(Head.from(row), row.getObject("part", Integer.class), row.getLong("all_stories"), modified == null ? null : modified.toInstant());
            }).list();
        });
    }
}
