package org.researchstories.story;

/** Who wrote a story, as the byline has it. */
public record Author(String name, String role) {
}
