package org.researchstories.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.researchstories.document.Document;
import org.researchstories.document.Head;
import org.researchstories.query.Condition;
import org.researchstories.query.Cursor;
import org.researchstories.query.Listed;
import org.researchstories.query.Restriction;
import org.researchstories.query.Sort;
import org.researchstories.query.SortField;
import org.researchstories.query.Way;
import org.researchstories.reading.Conditions;
import org.researchstories.reading.Ways;
import org.researchstories.store.PlannedAnew;
import org.researchstories.store.PublicSide;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Reads feeds: what changed last for its readers comes first. Each page is read by one statement, so it is one snapshot. */
@ApplicationScoped
class FeedPages {

    private static final Sort ORDER = new Sort(SortField.CONTENT_UPDATED, true);

    private static final String PAGE = """
            with page as materialized (
                select listed.*, row_number() over (order by listed.sort_key desc, listed.id desc) as place from (%s) listed
            ), around as materialized (
                select count(*) as found, min(p.sort_key) filter (where p.place <= :shown) as oldest,
                    coalesce(min(p.sort_key) filter (where p.place > :shown), %s) as older, %s as newer
                from page p
            ), span as materialized (
                select case when a.older is not null then a.oldest when a.found = 0 and %s then timestamptz 'infinity' else timestamptz '-infinity' end as since,
                    coalesce(%s, a.newer, timestamptz 'infinity') as until
                from around a
            )
            select %s, %s, d.outline, %s as body, cast(page.sort_key as text) as sort_key, a.oldest, a.found > :shown as more, a.older, a.newer, %s as newer_fits,
                before.key as before_key, before.id as before_id, case when coalesce(page.place, 1) = 1 then %s end as removals, %s as whole
            from live.head h cross join around a cross join lateral (%s) before
            left join page on page.place <= :shown
            left join live.document d on (d.story_id, d.locale) = (page.id, page.served)
            order by page.place""";

    private final PublicSide database;
    private final Ways ways;
    private final ObjectMapper json;

    FeedPages(PublicSide database, Ways ways, ObjectMapper json) {
        this.database = database;
        this.ways = ways;
        this.json = json;
    }

    /**
     * Which part of which feed.
     *
     * @param texts    whether to read the texts themselves
     * @param removals whether to look for what was taken back
     */
    record Selection(Restriction restriction, Optional<YearMonth> month, Optional<Cursor> after, int limit, boolean texts, boolean removals) {

        boolean beginsAMonth() {
            return month.isPresent() && after.isEmpty();
        }
    }

    private record Row(Head head, Document document, String key, Instant oldest, boolean more, Instant older, Instant newer, boolean newerFits, Cursor before, String removals, boolean whole) {
    }

    FeedPage read(Selection selection) {
        List<Row> rows = ways.read(selection.restriction, way -> rows(selection, way), read -> read.getFirst().whole);
        // Without any story there still is one row, with all that is not of a story.
        Row first = rows.getFirst();
        List<Row> stories = rows.stream().filter(row -> row.document != null).toList();
        Cursor last = stories.isEmpty() ? null : new Cursor(stories.getLast().key, stories.getLast().document.id().toString());
        return new FeedPage(first.head, stories.stream().map(Row::document).toList(), last, first.oldest, first.more, first.older, first.newer, first.newerFits,
                first.before, removals(first.removals));
    }

    private List<Row> rows(Selection selection, Way way) {
        String more = Around.within(selection) + Around.after(selection);
        Condition listed = Listed.page(selection.restriction, ORDER, more, way);
        Condition whole = Listed.isWhole(selection.restriction, ORDER, more, way, "a.found >= :limit");
        Condition removals = selection.removals ? Removals.of(selection.restriction) : new Condition("cast(null as text)", Map.of());
        return database.ask(handle -> {
            Query query = handle.createQuery(sql(selection, listed, removals, whole)).addCustomizer(new PlannedAnew())
                    .bind("limit", selection.limit + 1).bind("shown", selection.limit);
            selection.month.ifPresent(month -> query.bind("begin", begin(month)).bind("end", begin(month.plusMonths(1))));
            selection.after.ifPresent(cursor -> query.bind("key", cursor.key()).bind("id", UUID.fromString(cursor.id())));
            Conditions.bind(query, selection.restriction.conditions());
            Conditions.bind(query, List.of(listed, removals, whole));
            return query.map(FeedPages::row).list();
        });
    }

    private static OffsetDateTime begin(YearMonth month) {
        return month.atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    private static String sql(Selection selection, Condition listed, Condition removals, Condition whole) {
        return PAGE.formatted(listed.sql(), Around.older(selection), Around.newer(selection), selection.month.isPresent(),
                selection.after.isPresent() ? "cast(:key as timestamptz)" : "cast(null as timestamptz)",
                Head.COLUMNS, Document.COLUMNS, selection.texts ? "d.body" : "cast(null as text)", Around.newerFits(selection),
                removals.sql(), whole.sql(), Around.before(selection));
    }

    private List<Removal> removals(String told) {
        try {
            return told == null ? List.of()
                    : StreamSupport.stream(json.readTree(told).spliterator(), false).map(Removal::of).toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database has made JSON that is none", e);
        }
    }

    private static Row row(ResultSet row, StatementContext context) throws SQLException {
        Document document = row.getObject("story_id") == null ? null : Document.from(row);
        Cursor before = row.getString("before_key") == null ? null : new Cursor(row.getString("before_key"), row.getString("before_id"));
        return new Row(Head.from(row), document, row.getString("sort_key"), moment(row, "oldest"), row.getBoolean("more"), moment(row, "older"), moment(row, "newer"),
                row.getBoolean("newer_fits"), before, row.getString("removals"), row.getBoolean("whole"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
