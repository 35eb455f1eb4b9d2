package org.researchstories.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Where the change log stood when an answer was read, in the same snapshot.
 *
 * @param generation which life of the database its positions count in
 * @param position   the last change that the answer reflects
 * @param changedAt  when that change was made
 */
public record Head(UUID generation, long position, Instant changedAt) {

    /** What a query must select from {@code live.head h} for {@link #from}. */
    public static final String COLUMNS = "h.generation as head_generation, h.position as head_position, h.changed_at as head_changed_at";

    public static Head from(ResultSet row) throws SQLException {
        return new Head(row.getObject("head_generation", UUID.class), row.getLong("head_position"),
                row.getObject("head_changed_at", OffsetDateTime.class).toInstant());
    }
}
