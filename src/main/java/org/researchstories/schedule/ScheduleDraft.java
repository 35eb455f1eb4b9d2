package org.researchstories.schedule;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.researchstories.release.Ending;
import org.researchstories.release.PublicationItem;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * What is to be done at a moment to come (openapi: ScheduleDraft): approved drafts published together, or a story withdrawn.
 *
 * @param at   as clocks show it in the zone. Where they are put forward over it, as much later; where they show it twice, the
 *             first time
 * @param zone such as {@code Europe/London}, or {@code UTC}
 */
public record ScheduleDraft(@NotNull LocalDateTime at, @NotNull ZoneId zone,
        @Size(min = 1, max = 100) List<@NotNull @Valid PublicationItem> drafts, UUID story, @Valid Ending ending) {
}
