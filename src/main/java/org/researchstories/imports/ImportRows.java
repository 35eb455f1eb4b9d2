package org.researchstories.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.researchstories.editorial.DraftKind;
import org.researchstories.problem.Violation;
import org.researchstories.store.PublishingSide;
import org.researchstories.vocabulary.Language;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of imports, each with what has come of it; within a transaction. */
@ApplicationScoped
class ImportRows {

    private static final int MOST_PROBLEMS = 200;

    private final PublishingSide database;
    private final ObjectMapper json;
    private final ObjectWriter plain;

    ImportRows(PublishingSide database, ObjectMapper json) {
        this.database = database;
        this.json = json;
        // What is refused later may hold halves of surrogate pairs, which have no bytes in UTF-8.
        this.plain = json.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);
    }

    /** One that nobody has looked at. */
    record Pending(int number, Row row) {
    }

    /** Below these numbers, the first of which is {@code from}; what could not be read is refused already. */
    void add(UUID id, int from, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        database.call(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    insert into desk.import_row (import, number, place, kind, external_id, locale, subject, said, outcome, problems)
                    values (:id, :number, :place, :kind, :externalId, :locale, :subject, cast(:said as json), :outcome, cast(:problems as json))""");
            for (int place = 0; place < rows.size(); place++) {
                Row row = rows.get(place);
                batch.bind("id", id).bind("number", from + place).bind("place", row.place())
                        .bind("kind", row.kind() == null ? null : row.kind().value).bind("externalId", row.externalId())
                        .bind("locale", row.kind() == null ? null : tag(row.locale())).bind("subject", row.isRefused() ? null : row.said().subject())
                        .bind("said", row.isRefused() ? null : write(row.said()))
                        .bind("outcome", row.isRefused() ? Outcome.REFUSED.value : null).bind("problems", write(limited(row.violations()))).add();
            }
            return batch.execute();
        });
    }

    /** The first of those that nobody has looked at. */
    List<Pending> pending(UUID id, int limit) {
        return database.call(handle -> handle.createQuery("""
                        select number, place, kind, external_id, locale, said from desk.import_row where import = :id and outcome is null
                        order by number limit :limit""")
                .bind("id", id).bind("limit", limit).map((row, context) -> pending(row)).list());
    }

    private Pending pending(ResultSet row) throws SQLException {
        return new Pending(row.getInt("number"), new Row(row.getString("place"), kind(row), row.getString("external_id"), language(row),
                read(row.getString("said"), Row.Said.class), List.of()));
    }

    /** The number of an earlier row that was taken for the same. */
    Optional<Integer> sameSubject(UUID id, Pending it, String subject) {
        return database.call(handle -> handle.createQuery("""
                        select min(number) from desk.import_row
                        where import = :id and kind = :kind and subject = :subject and locale = :locale and number < :number""")
                .bind("id", id).bind("kind", it.row.kind().value).bind("subject", subject).bind("locale", tag(it.row.locale())).bind("number", it.number)
                .mapTo(Integer.class).findOne());
    }

    /** What a row that goes by this name says that it is of: empty where there is none; of one that does not say, an empty text. */
    Optional<String> subjectOf(UUID id, DraftKind kind, String externalId) {
        return database.call(handle -> handle.createQuery("""
                        select coalesce(subject, '') from desk.import_row
                        where import = :id and kind = :kind and external_id = :externalId order by number limit 1""")
                .bind("id", id).bind("kind", kind.value).bind("externalId", externalId).mapTo(String.class).findOne());
    }

    /** @param draft null where there is none */
    void tell(UUID id, int number, Outcome outcome, String subject, UUID draft, List<Violation> problems) {
        database.call(handle -> handle.createUpdate("""
                        update desk.import_row set outcome = :outcome, subject = :subject, working_copy = cast(:draft as uuid),
                            problems = cast(:problems as json), said = null where import = :id and number = :number""")
                .bind("id", id).bind("number", number).bind("outcome", outcome.value).bind("subject", subject).bind("draft", draft)
                .bind("problems", write(limited(problems))).execute());
    }

    /** What nobody will look at any more is not kept. */
    void forgetPending(UUID id) {
        database.call(handle -> handle.createUpdate("update desk.import_row set said = null where import = :id and said is not null").bind("id", id).execute());
    }

    /** In order, from behind a number. */
    List<ImportedRow> told(UUID id, Optional<String> outcome, int after, int limit) {
        return database.call(handle -> {
            Query query = handle.createQuery("""
                    select number, place, kind, external_id, locale, outcome, working_copy, problems from desk.import_row
                    where import = :id and number > :after %s order by number limit :limit"""
                    .formatted(outcome.isPresent() ? "and outcome = :outcome" : "")).bind("id", id).bind("after", after).bind("limit", limit);
            outcome.ifPresent(value -> query.bind("outcome", value));
            return query.map((row, context) -> told(row)).list();
        });
    }

    private ImportedRow told(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new ImportedRow(row.getInt("number"), row.getString("place"), kind(row), row.getString("external_id"), language(row),
                outcome == null ? null : Outcome.named(outcome), row.getObject("working_copy", UUID.class), read(row.getString("problems"), JsonNode.class));
    }

    private static DraftKind kind(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return kind == null ? null : DraftKind.of(kind);
    }

    private static Language language(ResultSet row) throws SQLException {
        String locale = row.getString("locale");
        return locale == null || locale.isEmpty() ? null : Language.of(locale);
    }

    private static String tag(Language language) {
        return language == null ? "" : language.tag;
    }

    private static List<Violation> limited(List<Violation> problems) {
        return problems.subList(0, Math.min(MOST_PROBLEMS, problems.size()));
    }

    private String write(Object value) {
        try {
            return plain.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what cannot be written as JSON", e);
        }
    }

    private <T> T read(String value, Class<T> type) {
        try {
            return json.readValue(value, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("JSON that was written before cannot be read", e);
        }
    }
}
