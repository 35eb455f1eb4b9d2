package org.researchstories.research;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;

/** Who takes part in research, by keys; the organisation is where they do so. */
@Embeddable
public record Participant(@NotNull @Enumerated(EnumType.STRING) PersonRole role, @NotNull String person, String organisation) {
}
