package org.researchstories.access;

import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is known of a key: everything but the key.
 *
 * @param holder   who acts with it
 * @param name     what it is for
 * @param lastUsed to the minute
 */
record Key(String id, String holder, String name, List<String> roles, State state, Instant createdAt, String createdBy,
        Instant expiresAt, Optional<Instant> lastUsed, Optional<Instant> revokedAt) {

    static final String COLUMNS = "id, holder, name, roles, created_at, created_by, expires_at, last_used_at, revoked_at, "
            + "case when revoked_at is not null then 'revoked' when expires_at <= clock_timestamp() then 'expired' else 'live' end as state";
    static final RowMapper<Key> ROW = Key::read;

    enum State {
        LIVE, EXPIRED, REVOKED;

        final String value = name().toLowerCase(Locale.ROOT);

        static State of(String value) {
            return valueOf(value.toUpperCase(Locale.ROOT));
        }
    }

    boolean isLive() {
        return state == State.LIVE;
    }

    private static Key read(ResultSet row, StatementContext context) throws SQLException {
        return new Key(row.getString("id"), row.getString("holder"), row.getString("name"),
                List.of((String[]) row.getArray("roles").getArray()), State.of(row.getString("state")),
                row.getTimestamp("created_at").toInstant(), row.getString("created_by"),
                row.getTimestamp("expires_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("last_used_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getTimestamp("revoked_at")).map(Timestamp::toInstant));
    }
}
