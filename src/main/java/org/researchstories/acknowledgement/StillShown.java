package org.researchstories.acknowledgement;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.researchstories.story.Kind;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A story that was taken back, and that a partner has not been told of yet (openapi: StillShown). Of an erased one no slug is left. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StillShown(UUID id, Kind kind, String slug, String reason, long position, Instant at) {

    static StillShown of(ResultSet row) throws SQLException {
        return new StillShown(row.getObject("story", UUID.class), Kind.of(row.getString("kind")), row.getString("slug"), row.getString("reason"),
                row.getLong("removal"), row.getObject("removed_at", OffsetDateTime.class).toInstant());
    }
}
