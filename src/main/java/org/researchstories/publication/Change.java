package org.researchstories.publication;

import org.researchstories.vocabulary.Language;
import org.researchstories.vocabulary.Subject;

import java.util.UUID;

/**
 * A change of what the public sees, as the log keeps it.
 *
 * @param language the one that was published; null where it is several or all
 */
public record Change(Subject subject, int version, Language language, Reason reason) {

    public enum Reason {
        PUBLISHED("published", "upsert"),
        UPDATED("updated", "upsert"),
        /** Something that it shows of others has changed. */
        REDRAWN("redrawn", "upsert"),
        WITHDRAWN("withdrawn", "upsert"),
        RESTORED("restored", "upsert"),
        ARCHIVED("archived", "remove"),
        ERASED("erased", "remove");

        final String value;
        final String operation;

        Reason(String value, String operation) {
            this.value = value;
            this.operation = operation;
        }
    }

    /** Why a story is another than before. */
    record Cause(Reason reason, Language language) {

        static final Cause REDRAWN = new Cause(Reason.REDRAWN, null);

        static Cause of(Reason reason) {
            return new Cause(reason, null);
        }
    }

    static Change of(UUID story, int version, Cause cause) {
        return new Change(Subject.story(story), version, cause.language, cause.reason);
    }
}
