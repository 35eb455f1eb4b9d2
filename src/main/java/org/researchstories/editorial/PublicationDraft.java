package org.researchstories.editorial;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.util.List;
import java.util.UUID;

/** What is to be published together (openapi: PublicationDraft). */
public record PublicationDraft(@NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Item> drafts) {

    /** @param etag of the revision that is meant, as the draft was read with it */
    public record Item(@NotNull UUID id, @NotNull @Size(min = 3, max = 20) String etag) {
    }
}
