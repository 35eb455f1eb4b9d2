package org.researchstories.body;

import java.util.List;

/**
 * An image.
 *
 * @param media its key among the media, where its words are: alternative text, caption, transcript
 */
public record Image(String media) implements Block {

    @Override
    public List<Line> lines() {
        return List.of();
    }
}
