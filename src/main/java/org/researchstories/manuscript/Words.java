package org.researchstories.manuscript;

import org.researchstories.body.Span;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of text as it was read.
 *
 * @param places where each span was read from
 */
record Words(List<Span> spans, List<Place> places) {

    String text() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    /** The spans, with what the part of the body at a pointer and each of them was read from. */
    List<Span> at(String pointer, Place place, Findings findings) {
        findings.trace(pointer, place);
        for (int i = 0; i < places.size(); i++) {
            findings.trace(pointer + "/" + i, places.get(i));
        }
        return spans;
    }
}
