package org.researchstories.research;

import jakarta.validation.constraints.NotNull;
import org.researchstories.body.PlainText;

import java.time.LocalDate;

/** What has happened since, in plain words. */
public record ProgressUpdate(@NotNull LocalDate date, @NotNull @PlainText(min = 1, max = 500) String text) {
}
