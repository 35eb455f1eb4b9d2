package org.researchstories.body;

import com.fasterxml.jackson.annotation.JsonInclude;

import java.util.List;
import java.util.UUID;

/**
 * A link to another story.
 *
 * @param id   the story's
 * @param text the words of the link; where absent, the story's title serves
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StoryLink(UUID id, String text) implements Block {

    @Override
    public List<Line> lines() {
        return Lines.bare("/text", text).toList();
    }
}
