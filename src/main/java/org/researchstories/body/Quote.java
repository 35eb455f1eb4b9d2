package org.researchstories.body;

import com.fasterxml.jackson.annotation.JsonInclude;

import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody said.
 *
 * @param attribution who; may be absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Quote(List<Span> content, String attribution) implements Block {

    public Quote {
        content = Lines.copy(content);
    }

    @Override
    public List<Line> lines() {
        return Stream.concat(Stream.of(Line.of("/content", content)), Lines.bare("/attribution", attribution)).toList();
    }
}
