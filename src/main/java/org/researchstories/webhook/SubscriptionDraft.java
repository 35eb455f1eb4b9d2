package org.researchstories.webhook;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What a partner sends to be called (openapi: SubscriptionDraft).
 *
 * @param from a position from which on to be told; without it, of what is to come
 */
record SubscriptionDraft(@NotNull @Size(min = 9, max = Destination.LONGEST) String url,
        @Size(min = 1, max = 200) @Pattern(regexp = "(?s).*\\S.*", message = "Must have something in it.") String description,
        @Min(1) Long from) {
}
