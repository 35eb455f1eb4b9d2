package org.researchstories.release;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.util.UUID;

/**
 * A draft in the revision that is meant (openapi: PublicationItem).
 *
 * @param etag as the draft was read with it
 */
public record PublicationItem(@NotNull UUID id, @NotNull @Size(min = 3, max = 20) String etag) {
}
