package org.researchstories.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * That somebody wants to be called when something changes.
 *
 * @param cursor       up to where its receiver has everything, and {@code position} that place's
 * @param message      of the call that is under way; null where none is
 * @param messageUntil the last position that this call tells of; null where it has not been read yet
 * @param failingSince null where the last call was received
 */
record Subscription(UUID id, String owner, String url, String description, State state, Reason reason, Instant stateSince, byte[] secret,
        byte[] formerSecret, Instant formerUntil, String cursor, long position, UUID message, Long messageUntil, int failures, Instant failingSince,
        Instant nextAttemptAt, Instant createdAt) {

    static final String COLUMNS = """
            s.id, s.owner, s.url, s.description, s.state, s.reason, s.state_since, s.secret, s.former_secret, s.former_until, s.cursor, s.position,
            s.message, s.message_until, s.failures, s.failing_since, s.next_attempt_at, s.created_at""";

    enum State {
        ACTIVE, PAUSED, DISABLED;

        final String value = name().toLowerCase(Locale.ROOT);

        static State of(String value) {
            return valueOf(value.toUpperCase(Locale.ROOT));
        }
    }

    /** Why it is not active. */
    enum Reason {
        /** Its owner wanted it so. */
        ASKED,
        /** Its receiver failed for three days. */
        FAILING,
        /** Its receiver said so, by 410. */
        GONE,
        /** The database was restored, and the log has its place no more. */
        CURSOR_EXPIRED,
        /** Its owner has no key any more by which to ask for it. */
        NO_KEY;

        final String value = name().toLowerCase(Locale.ROOT);

        static Reason of(String value) {
            return value == null ? null : valueOf(value.toUpperCase(Locale.ROOT));
        }
    }

    /** Those that sign at a moment, the newest first. */
    List<byte[]> secrets(Instant now) {
        return Stream.of(secret, formerUntil != null && now.isBefore(formerUntil) ? formerSecret : null).filter(it -> it != null).toList();
    }

    static Subscription from(ResultSet row) throws SQLException {
        return new Subscription(row.getObject("id", UUID.class), row.getString("owner"), row.getString("url"), row.getString("description"),
                State.of(row.getString("state")), Reason.of(row.getString("reason")), instant(row, "state_since"), row.getBytes("secret"),
                row.getBytes("former_secret"), instant(row, "former_until"), row.getString("cursor"), row.getLong("position"),
                row.getObject("message", UUID.class), row.getObject("message_until", Long.class), row.getInt("failures"), instant(row, "failing_since"),
                instant(row, "next_attempt_at"), instant(row, "created_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    /** For whatever writes objects into logs. */
    @Override
    public String toString() {
        return "subscription " + id;
    }
}
