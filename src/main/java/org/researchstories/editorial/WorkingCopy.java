package org.researchstories.editorial;

import org.researchstories.vocabulary.Language;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * What editors work on: a story in one language, or something that stories share. Its content is in its revisions.
 *
 * @param subject   the id of the story, or the key of what is shared
 * @param language  null where all languages are in one
 * @param revision  the latest
 * @param published the revision that the public was shown last; null where it never was
 */
public record WorkingCopy(UUID id, DraftKind kind, String subject, Language language, State state, int revision, Integer published,
        String title, Instant createdAt, Instant changedAt) {

    static final String COLUMNS = "w.id, w.kind, w.subject, w.locale, w.state, w.revision, w.published, w.title, w.created_at, w.changed_at";

    static WorkingCopy from(ResultSet row) throws SQLException {
        String locale = row.getString("locale");
        return new WorkingCopy(row.getObject("id", UUID.class), DraftKind.of(row.getString("kind")), row.getString("subject"),
                locale.isEmpty() ? null : Language.of(locale), State.of(row.getString("state")), row.getInt("revision"),
                row.getObject("published", Integer.class), row.getString("title"), instant(row, "created_at"), instant(row, "changed_at"));
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** As the column has it. */
    static String locale(Language language) {
        return language == null ? "" : language.tag;
    }

    /** Names the revision that an edit is based on (RFC 9110 section 8.8.3): a change of the state alone is no edit. */
    String tag() {
        return "\"" + revision + "\"";
    }
}
