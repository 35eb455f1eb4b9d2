package org.researchstories.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.jdbi.v3.core.statement.Query;
import org.researchstories.document.Head;
import org.researchstories.query.Cursor;
import org.researchstories.store.PublicSide;
import org.researchstories.vocabulary.Language;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Answers requests for the lists of what stories share, in their one order. */
@ApplicationScoped
public class EntryLists {

    private final PublicSide database;
    private final ListAnswers answers;

    EntryLists(PublicSide database, ListAnswers answers) {
        this.database = database;
        this.answers = answers;
    }

    /** @param collection such as {@code topics} or {@code classifications/hrcs-ra} */
    public Response page(String collection, PageRequest page, Reading reading) {
        Language language = reading.language();
        return answers.answer(answers.asked(page, reading, new Entries()), after -> read(collection, language, after, page));
    }

    private static final class Entries implements ListAnswers.Content<Row> {

        @Override
        public String write(Row row, LocalDate day) {
            return row.document;
        }

        @Override
        public Language language(Row row) {
            return row.served;
        }
    }

    private record Row(Head head, String key, Language served, String sortKey, String document, Long total) {
    }

    private Page<Row> read(String collection, Language language, Optional<Cursor> after, PageRequest page) {
        List<Row> rows = database.ask(handle -> {
            Query query = handle.createQuery(sql(after.isPresent(), page.total()))
                    .bind("collection", collection).bind("locale", language.tag).bind("limit", page.limit() + 1);
            after.ifPresent(cursor -> query.bind("sortKey", cursor.key()).bind("key", cursor.id()));
            return query.map((row, context) -> new Row(Head.from(row), row.getString("key"), served(row), row.getString("sort_key"),
                    row.getString("document"), row.getObject("total", Long.class))).list();
        });
        List<Row> found = rows.stream().filter(row -> row.key != null).toList();
        List<Row> items = found.subList(0, Math.min(page.limit(), found.size()));
        Cursor next = found.size() <= page.limit() ? null : new Cursor(items.getLast().sortKey, items.getLast().key);
        return new Page<>(rows.getFirst().head, items, next, rows.getFirst().total, null, null, null);
    }

    /** Where the list is empty there still is one row, with the head alone. */
    private static Language served(ResultSet row) throws SQLException {
        String served = row.getString("served");
        return served == null ? null : Language.of(served);
    }

    private static String sql(boolean after, boolean total) {
        return """
                select %s, %s as total, page.*
                from live.head h
                left join (
                    select e.key, e.served, e.sort_key, e.document from live.entry e
                    where e.collection = :collection and e.locale = :locale %s
                    order by e.sort_key, e.key limit :limit
                ) page on true
                order by page.sort_key, page.key""".formatted(Head.COLUMNS,
                total ? "(select count(*) from live.entry e where e.collection = :collection and e.locale = :locale)" : "cast(null as bigint)",
                after ? "and (e.sort_key, e.key) > (:sortKey, :key)" : "");
    }
}
