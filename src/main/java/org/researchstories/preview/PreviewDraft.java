package org.researchstories.preview;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What is to be shown to whom it is not public for (openapi: PreviewDraft).
 *
 * @param drafts    the first is of the story that is shown; the others are shown wherever it shows what they are of
 * @param expiresAt a day from now where it is absent
 */
record PreviewDraft(@NotNull @Size(min = 1, max = 20) List<@NotNull UUID> drafts, Instant expiresAt) {
}
