package org.researchstories.body;

import com.fasterxml.jackson.annotation.JsonInclude;

import java.util.List;

/**
 * A fact that a reader may take away, or a partner may show alone.
 *
 * @param reference key of the reference that bears it out; may be absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KeyFact(List<Span> content, String reference) implements Block {

    public KeyFact {
        content = Lines.copy(content);
    }

    @Override
    public List<Line> lines() {
        return List.of(Line.of("/content", content));
    }
}
