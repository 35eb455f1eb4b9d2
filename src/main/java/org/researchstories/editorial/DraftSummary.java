package org.researchstories.editorial;

import org.researchstories.vocabulary.Language;

import java.time.Instant;
import java.util.UUID;

/** A draft as lists show it (openapi: DraftSummary): without its content. */
public record DraftSummary(UUID id, DraftKind kind, String subject, Language locale, State state, int revision, Integer published, String title,
        Instant createdAt, Instant changedAt) {

    public static DraftSummary of(WorkingCopy copy) {
        return new DraftSummary(copy.id(), copy.kind(), copy.subject(), copy.language(), copy.state(), copy.revision(), copy.published(), copy.title(),
                copy.createdAt(), copy.changedAt());
    }
}
