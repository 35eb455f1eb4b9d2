package org.researchstories.document;

import io.vertx.sqlclient.Row;
import org.researchstories.story.Kind;
import org.researchstories.story.Review;
import org.researchstories.story.Story;
import org.researchstories.vocabulary.Language;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A story in one language, as it stands on the shelf.
 *
 * @param outline what lists show, as a JSON object; null where only the validators were asked for
 * @param body    what an item shows beyond that, as a JSON object; null in lists, and where it was not asked for
 * @param digest  SHA-256 of all that is stored of it
 */
public record Document(
        UUID id,
        Kind kind,
        Language language,
        String slug,
        Story.State state,
        String outline,
        String body,
        byte[] digest,
        int version,
        Instant modifiedAt,
        Review review) {

    /** What a query must select from {@code live.document d} for {@link #from}, besides the texts. */
    public static final String COLUMNS = """
            d.story_id, d.kind, d.locale, d.slug, d.state, d.digest, d.version, d.modified_at,
            d.last_reviewed_on, d.next_review_due_on, d.reviewer_role, d.review_note""";

    /** As it would stand there. */
    public static Document of(Drawn it, int version, Instant modifiedAt) {
        return new Document(it.id(), it.kind(), it.language(), it.slug(), it.state(), it.outline(), it.body(), it.digest(), version, modifiedAt, it.review());
    }

    /** @param row with {@link #COLUMNS}, {@code outline} and {@code body} */
    public static Document from(ResultSet row) throws SQLException {
        return new Document(row.getObject("story_id", UUID.class), Kind.of(row.getString("kind")),
                Language.of(row.getString("locale")), row.getString("slug"),
                state(row.getString("state")),
                row.getString("outline"), row.getString("body"), row.getBytes("digest"), row.getInt("version"),
                row.getObject("modified_at", OffsetDateTime.class).toInstant(),
                new Review(row.getObject("last_reviewed_on", LocalDate.class),
                        row.getObject("next_review_due_on", LocalDate.class),
                        row.getString("reviewer_role"), row.getString("review_note")));
    }

    /** The same of another client's row. */
    public static Document from(Row row) {
        return new Document(row.getUUID("story_id"), Kind.of(row.getString("kind")), Language.of(row.getString("locale")), row.getString("slug"),
                state(row.getString("state")), row.getString("outline"), row.getString("body"), row.getBuffer("digest").getBytes(),
                row.getInteger("version"), row.getOffsetDateTime("modified_at").toInstant(),
                new Review(row.getLocalDate("last_reviewed_on"), row.getLocalDate("next_review_due_on"),
                        row.getString("reviewer_role"), row.getString("review_note")));
    }

    /** What is on the shelf can be read, so it is one of two. */
    private static Story.State state(String value) {
        return value.equals("withdrawn") ? Story.State.WITHDRAWN : Story.State.PUBLISHED;
    }
}
