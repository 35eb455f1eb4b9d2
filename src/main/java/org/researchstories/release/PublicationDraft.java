package org.researchstories.release;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.util.List;

/** What is to be published together (openapi: PublicationDraft). */
public record PublicationDraft(@NotNull @Size(min = 1, max = 100) List<@NotNull @Valid PublicationItem> drafts) {
}
