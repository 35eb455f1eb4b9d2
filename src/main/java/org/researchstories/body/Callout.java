package org.researchstories.body;

import com.fasterxml.jackson.annotation.JsonProperty;

import java.util.List;

/** Something that must not be overlooked. */
public record Callout(Tone tone, List<Span> content) implements Block {

    /** Whether it informs or warns. */
    public enum Tone {
        @JsonProperty("info") INFO,
        @JsonProperty("warning") WARNING
    }

    public Callout {
        content = Lines.copy(content);
    }

    @Override
    public List<Line> lines() {
        return List.of(Line.of("/content", content));
    }
}
