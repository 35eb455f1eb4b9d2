package org.researchstories.body;

import com.fasterxml.jackson.annotation.JsonInclude;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A run of text that is marked alike, with what it refers to. Everything but the text may be absent.
 *
 * @param text        at least one code point, at most {@value #LONGEST}; white space at its ends counts
 * @param marks       written in one order whatever order they came in, and left out when there is none
 * @param href        where it links to: an address (http, https, mailto) or a path on the site that shows it
 * @param termId      key of the glossary term that explains it
 * @param referenceId key of the reference that bears it out
 * @param lang        BCP 47 tag of its language, where that is not the story's
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Span(
        String text,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Set<Mark> marks,
        String href,
        String termId,
        String referenceId,
        String lang) {

    /** The most code points in one span. */
    public static final int LONGEST = 5_000;

    public Span {
        text = text == null ? "" : text;
        marks = ordered(marks);
    }

    /** Text and nothing else. */
    public static Span of(String text) {
        return new Span(text, Set.of(), null, null, null, null);
    }

    /** Set.copyOf would be written in another order by each run of the application. */
    private static Set<Mark> ordered(Set<Mark> marks) {
        EnumSet<Mark> ordered = EnumSet.noneOf(Mark.class);
        ordered.addAll(marks == null ? Set.of() : marks);
        return Collections.unmodifiableSet(ordered);
    }
}
