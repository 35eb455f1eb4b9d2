package org.researchstories.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import org.researchstories.editorial.Signature;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

/**
 * Many drafts that come from elsewhere at once, and how far that has come (openapi: Import).
 *
 * @param failure why nothing could be read of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Import(UUID id, String source, Form form, boolean dryRun, State state, Counts counts, Signature by, Instant createdAt, Instant startedAt,
        Instant endedAt, String failure) {

    static final String COLUMNS = """
            i.id, i.source, i.form, i.dry_run, i.state, i.rows, i.created, i.updated, i.unchanged, i.refused, i.actor, i.actor_name, i.created_at,
            i.started_at, i.ended_at, i.failure""";

    /** How far it has come. */
    enum State {
        QUEUED, RUNNING, DONE, CANCELLED, FAILED;

        @JsonValue
        final String value = name().toLowerCase(Locale.ROOT);

        static State named(String value) {
            return Arrays.stream(values()).filter(state -> state.value.equals(value)).findFirst().orElseThrow();
        }
    }

    /**
     * How many rows there are and what came of them.
     *
     * @param rows null before all of it was read
     * @param done the four that follow, together
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Counts(Integer rows, int done, int created, int updated, int unchanged, int refused) {
    }

    boolean isOpen() {
        return state == State.QUEUED || state == State.RUNNING;
    }

    static Import from(ResultSet row) throws SQLException {
        int created = row.getInt("created");
        int updated = row.getInt("updated");
        int unchanged = row.getInt("unchanged");
        int refused = row.getInt("refused");
        return new Import(row.getObject("id", UUID.class), row.getString("source"), Form.named(row.getString("form")), row.getBoolean("dry_run"),
                State.named(row.getString("state")),
                new Counts(row.getObject("rows", Integer.class), created + updated + unchanged + refused, created, updated, unchanged, refused),
                new Signature(row.getString("actor"), row.getString("actor_name")), instant(row, "created_at"), instant(row, "started_at"),
                instant(row, "ended_at"), row.getString("failure"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
