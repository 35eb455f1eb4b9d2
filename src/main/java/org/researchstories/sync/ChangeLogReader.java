package org.researchstories.sync;

import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.document.Head;
import org.researchstories.problem.Problem;
import org.researchstories.problem.ProblemType;
import org.researchstories.store.PublicSide;
import org.researchstories.story.Kind;
import org.researchstories.vocabulary.Language;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The change log as partners read it: the changes of stories, in the order in which they became public, one statement a page. */
@ApplicationScoped
public class ChangeLogReader {

    private static final String PAGE = """
            select %s, seen.mark as seen, latest.mark as latest, page.*
            from live.head h
            left join live.change seen on seen.position = :after
            left join live.change latest on latest.position = h.position
            left join lateral (
                select c.*, case when c.op = 'upsert' then array(
                        select distinct a.slug from live.address a
                        where a.story_id = c.id and a.left_at is not null and a.slug <> c.slug order by a.slug limit 100) end as former_slugs
                from (
                    select *, cast(subject as uuid) as id from live.change
                    where position > :after and subject_kind = 'story' order by position limit :limit
                ) c
            ) page on true
            order by page.position""".formatted(Head.COLUMNS);

    private final PublicSide database;

    ChangeLogReader(PublicSide database) {
        this.database = database;
    }

    private record Row(Head head, UUID seen, UUID latest, ChangePage.Entry entry) {
    }

    /**
     * @param after empty for the beginning
     * @throws Problem 410 where {@code after} is not in this log: from another life of the database, or before what it still has
     */
    ChangePage page(Optional<Place> after, int limit) {
        long position = after.map(Place::position).orElse(0L);
        List<Row> rows = database.ask(handle -> handle.createQuery(PAGE).bind("after", position).bind("limit", limit + 1)
                .map((row, context) -> row(row)).list());
        Row any = rows.getFirst();
        after.ifPresent(place -> require(isIn(any, place)));
        List<ChangePage.Entry> found = rows.stream().map(Row::entry).filter(entry -> entry != null).toList();
        boolean more = found.size() > limit;
        List<ChangePage.Entry> entries = more ? found.subList(0, limit) : found;
        return new ChangePage(any.head, entries, more ? entries.getLast().place() : Place.at(any.head, any.latest), more);
    }

    /** A place is in this log where the very change stands there that was read: then all before it is the same as well. */
    private static boolean isIn(Row any, Place place) {
        return place.generation().equals(any.head.generation()) && (place.position() == 0 || place.mark().equals(any.seen));
    }

    private static void require(boolean known) {
        if (!known) {
            throw Problem.of(ProblemType.CURSOR_EXPIRED, "What came after this cursor cannot be told any more.")
                    .with("snapshot", "/v1/snapshots/latest").with("changes", "/v1/changes");
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        Head head = Head.from(row);
        return new Row(head, row.getObject("seen", UUID.class), row.getObject("latest", UUID.class),
                row.getObject("position") == null ? null : new ChangePage.Entry(change(row),
                        new Place(head.generation(), row.getLong("position"), row.getObject("mark", UUID.class))));
    }

    private static ChangeView change(ResultSet row) throws SQLException {
        Kind kind = Kind.of(row.getString("kind"));
        UUID id = row.getObject("id", UUID.class);
        String locale = row.getString("locale");
        return new ChangeView(row.getLong("position"), row.getString("op"), id, kind, row.getString("slug"),
                row.getArray("former_slugs") == null ? null : Arrays.asList((String[]) row.getArray("former_slugs").getArray()),
                row.getInt("version"), locale == null ? null : Language.of(locale), row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("reason"), row.getObject("replaced_by", UUID.class), kind.path() + "/" + id);
    }
}
