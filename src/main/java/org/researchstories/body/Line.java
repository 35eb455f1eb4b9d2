package org.researchstories.body;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What is read in one go: a paragraph, an item of a list, a cell of a table.
 *
 * @param place JSON pointer to it, from its block
 * @param bare  whether it is a string in the JSON, not an array of spans
 */
public record Line(String place, List<Span> spans, boolean bare) {

    static Line of(String place, List<Span> spans) {
        return new Line(place, spans, false);
    }

    static Line bare(String place, String text) {
        return new Line(place, List.of(Span.of(text)), true);
    }

    /** The text of its spans, joined with nothing between them. */
    public String text() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    /** JSON pointer to one of its spans' members, from the block. */
    String placeOf(int span, String member) {
        return bare ? place : place + "/" + span + "/" + member;
    }
}
