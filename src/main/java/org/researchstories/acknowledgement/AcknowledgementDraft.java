package org.researchstories.acknowledgement;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** How far a partner says that its copy is (openapi: AcknowledgementDraft). */
record AcknowledgementDraft(@NotNull @Min(0) Long position) {
}
