package org.researchstories.research;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.researchstories.body.PlainText;

/** Where a trial is registered. */
public record RegistryId(
        @NotNull @Pattern(regexp = "isrctn|nct|other", message = "must be one of isrctn, nct, other") String scheme,
        @NotNull @PlainText(min = 1, max = 64) String value) {
}
