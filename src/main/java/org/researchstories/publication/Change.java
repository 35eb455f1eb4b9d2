package org.researchstories.publication;

import org.researchstories.vocabulary.Subject;

import java.util.UUID;

/** A change of what the public sees, as the log keeps it. */
public record Change(Subject subject, int version, Reason reason) {

    public enum Reason {
        PUBLISHED("published", "upsert"),
        UPDATED("updated", "upsert"),
        /** Something that it shows of others has changed. */
        REDRAWN("redrawn", "upsert"),
        WITHDRAWN("withdrawn", "upsert"),
        RESTORED("restored", "upsert"),
        ARCHIVED("archived", "remove");

        final String value;
        final String operation;

        Reason(String value, String operation) {
            this.value = value;
            this.operation = operation;
        }
    }

    static Change of(UUID story, int version, Reason reason) {
        return new Change(new Subject(Subject.Type.STORY, story.toString()), version, reason);
    }
}
