package org.researchstories.story;

import jakarta.validation.constraints.NotNull;
import org.researchstories.body.PlainText;

/** Who wrote a story, as the byline has it. */
public record Author(@NotNull @PlainText(min = 1, max = 120) String name, @PlainText(min = 1, max = 120) String role) {
}
