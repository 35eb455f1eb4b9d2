package org.researchstories.document;

import io.vertx.sqlclient.Row;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Where the change log stood when an answer was read, in the same snapshot.
 *
 * @param generation which life of the database its positions count in
 * @param mark       what stands at that position in this history, and at no position in any other
 * @param position   the last change that the answer reflects
 * @param changedAt  when that change was made
 * @param nextDue    when something that is scheduled will change what is public; null where nothing is
 */
public record Head(UUID generation, UUID mark, long position, Instant changedAt, Instant nextDue) {

    /** What a query must select from {@code live.head h} for {@link #from}. */
    public static final String COLUMNS = "h.generation as head_generation, h.mark as head_mark, h.position as head_position, h.changed_at as head_changed_at,"
            + " h.next_due as head_next_due";

    public static Head from(ResultSet row) throws SQLException {
        OffsetDateTime nextDue = row.getObject("head_next_due", OffsetDateTime.class);
        return new Head(row.getObject("head_generation", UUID.class), row.getObject("head_mark", UUID.class), row.getLong("head_position"),
                row.getObject("head_changed_at", OffsetDateTime.class).toInstant(), nextDue == null ? null : nextDue.toInstant());
    }

    /** The same of another client's row. */
    public static Head from(Row row) {
        OffsetDateTime nextDue = row.getOffsetDateTime("head_next_due");
        return new Head(row.getUUID("head_generation"), row.getUUID("head_mark"), row.getLong("head_position"),
                row.getOffsetDateTime("head_changed_at").toInstant(), nextDue == null ? null : nextDue.toInstant());
    }
}
