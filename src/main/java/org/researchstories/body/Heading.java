package org.researchstories.body;

import java.util.List;

/** A heading, of level 2 or, below one of level 2, of level 3. Level 1 is the story's title. */
public record Heading(int level, List<Span> content) implements Block {

    public Heading {
        content = Lines.copy(content);
    }

    @Override
    public List<Line> lines() {
        return List.of(Line.of("/content", content));
    }
}
