package org.researchstories.editorial;

import org.researchstories.story.ReviewEvent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;

/**
 * That somebody who did not write it stands by a revision (openapi: Approval).
 *
 * @param digest of the content that was approved
 */
public record Approval(int revision, String digest, ReviewEvent.Type type, String reviewerRole, String note, LocalDate nextReviewDueOn,
        Signature by, Instant at) {

    static Approval from(ResultSet row) throws SQLException {
        String type = row.getString("type");
        return new Approval(row.getInt("revision"), row.getString("digest"),
                Arrays.stream(ReviewEvent.Type.values()).filter(it -> it.value.equals(type)).findFirst().orElseThrow(),
                row.getString("reviewer_role"), row.getString("note"), row.getObject("next_review_due_on", LocalDate.class),
                new Signature(row.getString("actor"), row.getString("actor_name")), WorkingCopy.instant(row, "at"));
    }

    /** What is kept of it with the published text. The reviewer's name is not among it: it stays on the desk. */
    public ReviewEvent event(ZoneId zone) {
        return new ReviewEvent(type, ReviewEvent.Outcome.APPROVED, on(zone), reviewerRole, null, note);
    }

    public LocalDate on(ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }
}
