package org.researchstories.reading;

import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.counting.LeftStories;
import org.researchstories.document.Document;
import org.researchstories.document.Head;
import org.researchstories.document.Included;
import org.researchstories.document.Inclusion;
import org.researchstories.query.Condition;
import org.researchstories.query.Cursor;
import org.researchstories.query.Dimension;
import org.researchstories.query.Listed;
import org.researchstories.query.Relevance;
import org.researchstories.query.Restriction;
import org.researchstories.query.Sort;
import org.researchstories.query.SortField;
import org.researchstories.query.Tally;
import org.researchstories.query.Totals;
import org.researchstories.query.Way;
import org.researchstories.store.PublicPipeline;
import org.researchstories.store.PublicSide;
import org.researchstories.store.Question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads pages of stories: each by one statement, so one snapshot of the items, the total and the facets, but for what was counted beforehand at the same mark of the change log. */
@ApplicationScoped
class StoryPages {

    private static final String PAGE = """
            %s select %s, %s as total, %s as facets, %s as whole, %s as sort_key, page.depth, %s, %s, d.outline, null as body, %s
            from live.head h
            left join (%s) page on true
            left join live.document d on d.story_id = page.id and d.locale = page.served
            %s order by page.depth, page.place""";

    /** Nothing is looked at in what comes along, nor in the one story more by which it is known that there is a next page. */
    private static final String SEARCHED = """
            left join live.searchable s on s.story_id = d.story_id and s.locale = d.locale and page.depth = 0 and page.place < :limit""";

    private static final String FULL = "count(page.id) filter (where page.depth = 0) over () >= :limit";

    private static final String NOT_SEARCHED = "null as looked_at_title, null as looked_at_passage";

    private static final String PLACED = """
            select listed.*, 0 as depth, row_number() over (order by listed.sort_key %s, listed.id %s) as place from (%s) listed""";

    /** What comes along is found by the same statement, and so in the same snapshot; nothing comes along with the next page. */
    private static final String WITH = "with page_and_next as materialized (%s), shown as (select id, served from page_and_next where place < :limit), %s";

    private static final String PAGE_AND_INCLUDED = """
            select id, served, sort_key, depth, place from page_and_next union all select id, served, null, depth, place from included""";

    private final PublicSide database;
    private final PublicPipeline pipeline;
    private final LeftStories left;
    private final Ways ways;
    private final Facets facets;
    private final Highlights highlights;

    StoryPages(PublicSide database, PublicPipeline pipeline, LeftStories left, Ways ways, Facets facets, Highlights highlights) {
        this.database = database;
        this.pipeline = pipeline;
        this.left = left;
        this.ways = ways;
        this.facets = facets;
        this.highlights = highlights;
    }

    /** Which part of which list, and what else is to be told of the list. */
    record Selection(Restriction restriction, Sort sort, Optional<Cursor> after, int limit, boolean total, List<Dimension> facets,
            Inclusion inclusion) {

        boolean isNothingButAList() {
            return restriction.isOfAWholeList() && !restriction.mayLeaveNothingNear(sort.field()) && isAPageAlone();
        }

        boolean isNothingButASearch() {
            return restriction.search().isPresent() && restriction.hasNoFilterButKind() && isAPageAlone();
        }

        private boolean isAPageAlone() {
            return !total && facets.isEmpty() && inclusion.isNone();
        }
    }

    /** @param depth how many steps from the page; null without any story */
    private record Row(Head head, Document document, Integer depth, boolean mentionsTruncated, String key, Long total, String facets,
            boolean whole, String title, String passage) {

        static Row from(ResultSet row) throws SQLException {
            return new Row(Head.from(row), row.getObject("story_id") == null ? null : Document.from(row), row.getObject("depth", Integer.class), row.getBoolean("mentions_truncated"),
                    row.getString("sort_key"), row.getObject("total", Long.class), row.getString("facets"), row.getBoolean("whole"), row.getString("looked_at_title"), row.getString("looked_at_passage"));
        }

        /** The same of another client's row, of items only. */
        static Row from(io.vertx.sqlclient.Row row) {
            return new Row(Head.from(row), row.getUUID("story_id") == null ? null : Document.from(row), row.getInteger("depth"), false,
                    row.getString("sort_key"), null, null, row.getBoolean("whole"), row.getString("looked_at_title"), row.getString("looked_at_passage"));
        }

        boolean isOfTheList() {
            return depth != null && depth == 0;
        }

        boolean cameAlong() {
            return depth != null && depth > 0;
        }
    }

    /** @param mayBegin false where it is known that the page is not at the beginning of the list */
    Page<Hit> read(Selection selection, boolean mayBegin) {
        Supplier<Tally> counted = () -> left.tally(selection.restriction, selection.facets, Facets.MOST_VALUES);
        return OneMoment.read(counted.get(), counted, Tally::isOf, tally -> page(selection, ways.read(selection.restriction, mayBegin,
                way -> database.ask(question(selection, way, tally), Row::from), read -> read.getFirst().whole)), Page::head);
    }

    /** A page that is read; to mark in it what was searched for may take a thread that waits. */
    final class Unmarked {

        private final Selection selection;
        private final List<Row> rows;

        private Unmarked(Selection selection, List<Row> rows) {
            this.selection = selection;
            this.rows = rows;
        }

        Head head() {
            return rows.getFirst().head;
        }

        /** In stories. */
        int size() {
            return Math.min(selection.limit, (int) rows.stream().filter(Row::isOfTheList).count());
        }

        Page<Hit> marked() {
            return page(selection, rows);
        }
    }

    /**
     * What is found at the beginning, or by a search for which nothing has to be counted, without a thread that waits; failed with {@link NotAtTheBeginning} where that is neither
     * a full page nor all that there is, or as {@link PublicPipeline} has it.
     */
    Future<Unmarked> begun(Selection selection) {
        return pipeline.ask(question(selection, Way.BEGUN, Tally.NOTHING), Row::from)
                .compose(rows -> rows.getFirst().whole ? Future.succeededFuture(new Unmarked(selection, rows)) : Future.failedFuture(new NotAtTheBeginning()));
    }

    private Page<Hit> page(Selection selection, List<Row> rows) {
        // Without any story there still is one row, with the head alone.
        List<Row> found = rows.stream().filter(Row::isOfTheList).toList();
        List<Row> items = found.subList(0, Math.min(selection.limit, found.size()));
        Cursor next = found.size() <= selection.limit ? null
                : new Cursor(items.getLast().key, items.getLast().document.id().toString());
        return new Page<>(rows.getFirst().head, hits(selection.restriction, items), next, rows.getFirst().total,
                facets.json(selection.facets, rows.getFirst().facets), included(selection.inclusion, rows), null);
    }

    private static Question question(Selection selection, Way way, Tally tally) {
        Condition counts = Facets.of(selection.restriction, selection.facets, tally);
        Condition total = selection.total ? Totals.of(selection.restriction) : new Condition("cast(null as bigint)", Map.of());
        Condition listed = listed(selection, way);
        Condition whole = Listed.isWhole(selection.restriction, selection.sort, after(selection), way, FULL);
        Map<String, Object> values = new HashMap<>(selection.inclusion.values());
        Stream.concat(selection.restriction.conditions().stream(), Stream.of(total, counts, listed, whole)).forEach(condition -> values.putAll(condition.parameters()));
        selection.after.ifPresent(cursor -> values.putAll(Map.of("key", cursor.key(), "id", UUID.fromString(cursor.id()))));
        return question(selection, sql(selection, listed.sql(), total.sql(), counts.sql(), whole.sql()), values);
    }

    /**
     * Nothing but a whole list in some order is always walked in that order, whatever the values, and what a search finds in it is looked for where the statement itself says
     * ({@code FirstFound}): they are planned once. How long it is has to be known for that, as a plan for any length may sort all that there is.
     */
    private static Question question(Selection selection, String sql, Map<String, Object> values) {
        int limit = selection.limit + 1;
        String ofThisLength = sql.replace(":limit", String.valueOf(limit));
        if (selection.isNothingButAList()) {
            return Question.plannedOnce(ofThisLength, values);
        }
        if (selection.isNothingButASearch()) {
            return Question.plannedForAnyValues(ofThisLength, values);
        }
        values.put("limit", limit);
        return Question.plannedAnew(sql, values);
    }

    private List<Hit> hits(Restriction restriction, List<Row> items) {
        if (restriction.search().isEmpty()) {
            return items.stream().map(row -> new Hit(row.document, null)).toList();
        }
        List<String> marked = highlights.json(restriction.search().get(), items.stream().map(row -> new Highlights.Text(row.document.language(), row.title, row.passage)).toList());
        return IntStream.range(0, items.size()).mapToObj(place -> new Hit(items.get(place).document, marked.get(place))).toList();
    }

    private static Included included(Inclusion inclusion, List<Row> rows) {
        return inclusion.isNone() ? null : Included.of(
                rows.stream().filter(Row::cameAlong).map(Row::document).toList(), rows.getFirst().mentionsTruncated);
    }

    private static Condition listed(Selection selection, Way way) {
        Sort sort = selection.sort;
        if (sort.field() == SortField.RELEVANCE) {
            return Relevance.page(selection.restriction, selection.after, way);
        }
        return Listed.page(selection.restriction, sort, after(selection), way);
    }

    private static String after(Selection selection) {
        SortField field = selection.sort.field();
        return selection.after.isPresent() ? " and (l.%s, l.story_id) %s (cast(cast(:key as text) as %s), :id)".formatted(field.column, selection.sort.after(), field.sqlType) : "";
    }

    private static String sql(Selection selection, String listed, String total, String facets, String whole) {
        Sort sort = selection.sort;
        String lookedAt = selection.restriction.search().isPresent() ? Highlights.COLUMNS : NOT_SEARCHED;
        String searched = selection.restriction.search().isPresent() ? SEARCHED : "";
        String page = PLACED.formatted(sort.direction(), sort.direction(), listed);
        String key = sort.field().text("page.sort_key");
        Inclusion inclusion = selection.inclusion;
        return inclusion.isNone()
                ? PAGE.formatted("", Head.COLUMNS, total, facets, whole, key, inclusion.truncated(), Document.COLUMNS, lookedAt, page, searched)
                : PAGE.formatted(WITH.formatted(page, inclusion.sql()), Head.COLUMNS, total, facets, whole, key, inclusion.truncated(), Document.COLUMNS, lookedAt,
                        PAGE_AND_INCLUDED, searched);
    }

}
