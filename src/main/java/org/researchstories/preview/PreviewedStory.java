package org.researchstories.preview;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.researchstories.editorial.WorkingCopy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A story as it would be read, and that nobody can yet (openapi: PreviewedStory): wrapped, so that no client can take it for what
 * is public.
 *
 * @param story as {@code /v1} would have it
 */
record PreviewedStory(Shown preview, @JsonRawValue String story) {

    /** By which preview, and out of what. */
    record Shown(String id, Instant expiresAt, List<ShownDraft> drafts) {

        static Shown of(Preview preview, List<WorkingCopy> copies) {
            return new Shown(preview.id(), preview.expiresAt(), copies.stream().map(copy -> new ShownDraft(copy.id(), copy.revision())).toList());
        }
    }

    /** The latest revision of a draft. */
    record ShownDraft(UUID id, int revision) {
    }
}
