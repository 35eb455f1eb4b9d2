package org.researchstories.editorial;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * Something that was done with a working copy, as the record has it (openapi: Transition).
 *
 * @param from     null where it had not been there before
 * @param revision that was the latest then
 * @param reason   null where none was given
 */
public record Transition(long id, Action action, State from, State to, int revision, String reason, Signature by, Instant at) {

    static Transition from(ResultSet row) throws SQLException {
        String from = row.getString("from_state");
        return new Transition(row.getLong("id"), Action.of(row.getString("action")), from == null ? null : State.of(from),
                State.of(row.getString("to_state")), row.getInt("revision"), row.getString("reason"),
                new Signature(row.getString("actor"), row.getString("actor_name")), WorkingCopy.instant(row, "at"));
    }
}
