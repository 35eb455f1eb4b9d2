package org.researchstories.body;

import java.util.List;

/** A paragraph. */
public record Paragraph(List<Span> content) implements Block {

    public Paragraph {
        content = Lines.copy(content);
    }

    @Override
    public List<Line> lines() {
        return List.of(Line.of("/content", content));
    }
}
