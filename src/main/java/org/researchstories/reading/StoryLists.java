package org.researchstories.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.researchstories.document.Document;
import org.researchstories.document.Head;
import org.researchstories.query.Cursor;
import org.researchstories.query.Sort;
import org.researchstories.store.PublicSide;
import org.researchstories.story.Kind;
import org.researchstories.vocabulary.Language;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Answers requests for lists of stories, of one kind or of all. */
@ApplicationScoped
public class StoryLists {

    private final PublicSide database;
    private final ListAnswers answers;
    private final Writing writing;

    StoryLists(PublicSide database, ListAnswers answers, Writing writing) {
        this.database = database;
        this.answers = answers;
        this.writing = writing;
    }

    /** @param usual the order in which the list is where none is asked for */
    public Response page(Optional<Kind> kind, Sort usual, PageRequest page, Reading reading) {
        Sort sort = Optional.ofNullable(page.sort()).flatMap(Sort::of).orElse(usual);
        Language language = reading.language();
        return answers.answer(page, reading, new ListAnswers.Content<Row>() {
            @Override
            public Page<Row> read(Optional<Cursor> after) {
                return StoryLists.this.read(new Selection(kind, language, sort, after, page));
            }

            @Override
            public String write(Row row, LocalDate day) {
                return writing.outline(row.document, language, day);
            }

            @Override
            public Language language(Row row) {
                return row.document.language();
            }
        });
    }

    private record Selection(Optional<Kind> kind, Language language, Sort sort, Optional<Cursor> after, PageRequest page) {
    }

    private record Row(Head head, Document document, String key, Long total) {
    }

    private Page<Row> read(Selection selection) {
        List<Row> rows = database.ask(handle -> bind(handle.createQuery(sql(selection)), selection)
                .map(StoryLists::row).list());
        int limit = selection.page.limit();
        // Without any story there still is one row, with the head alone.
        List<Row> found = rows.stream().filter(row -> row.document != null).toList();
        List<Row> items = found.subList(0, Math.min(limit, found.size()));
        Cursor next = found.size() <= limit ? null
                : new Cursor(items.getLast().key, items.getLast().document.id().toString());
        return new Page<>(rows.getFirst().head, items, next, rows.getFirst().total);
    }

    /** One statement, so one snapshot: the head, the page and one more, and the total where it is asked for. */
    private static String sql(Selection selection) {
        Sort sort = selection.sort;
        String matching = "l.locale = :locale and l.state = 'published'" + (selection.kind.isPresent() ? " and l.kind = :kind" : "");
        String after = selection.after.isPresent()
                ? " and (l.%s, l.story_id) %s (cast(:key as %s), :id)".formatted(sort.field().column, sort.after(), sort.field().sqlType) : "";
        String total = selection.page.total() ? "(select count(*) from live.listing l where %s)".formatted(matching) : "cast(null as bigint)";
        return """
                select %s, %s as total, page.sort_key::text as sort_key, %s, d.outline, null as body
                from live.head h
                left join (%s) page on true
                left join live.document d on d.story_id = page.id and d.locale = page.served
                order by page.sort_key %s, page.id %s"""
                .formatted(Head.COLUMNS, total, Document.COLUMNS, page(sort, matching + after), sort.direction(), sort.direction());
    }

    private static String page(Sort sort, String matching) {
        return "select l.story_id as id, l.served, l.%s as sort_key from live.listing l where %s order by l.%s %s, l.story_id %s limit :limit"
                .formatted(sort.field().column, matching, sort.field().column, sort.direction(), sort.direction());
    }

    private static Query bind(Query query, Selection selection) {
        query.bind("locale", selection.language.tag).bind("limit", selection.page.limit() + 1);
        selection.kind.ifPresent(kind -> query.bind("kind", kind.value));
        selection.after.ifPresent(cursor -> query.bind("key", cursor.key()).bind("id", UUID.fromString(cursor.id())));
        return query;
    }

    private static Row row(ResultSet row, StatementContext context) throws SQLException {
        Document document = row.getObject("story_id") == null ? null : Document.from(row);
        return new Row(Head.from(row), document, row.getString("sort_key"), row.getObject("total", Long.class));
    }
}
