package org.researchstories.rendering;

import org.researchstories.body.Mark;
import org.researchstories.body.Span;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lines of text as HTML. */
final class HtmlLines {

    private final Elements out;
    private final Passage passage;
    private final Notes notes;
    private final Set<Integer> noted = new HashSet<>();

    HtmlLines(Elements out, Passage passage, Notes notes) {
        this.out = out;
        this.passage = passage;
        this.notes = notes;
    }

    void write(List<Span> spans) {
        Phrase.of(spans, notes, passage.apparatus()).forEach(this::write);
    }

    private void write(Phrase phrase) {
        String href = phrase.address() != null ? Elements.address(phrase.address())
                : phrase.term() != null ? "#" + HtmlNotes.id(phrase.term()) : null;
        out.elementIf(href != null, "a", () -> phrase.spans().forEach(this::write), "href", href);
        mark(phrase.note());
    }

    private void write(Span span) {
        out.elementIf(span.lang() != null, "span", () ->
                out.elementIf(span.marks().contains(Mark.STRONG), "strong", () ->
                        out.elementIf(span.marks().contains(Mark.EMPHASIS), "em", () -> out.text(span.text()))), "lang", span.lang());
    }

    /** Where a note is given again, its way back leads to the first place. */
    void mark(int note) {
        if (note > 0) {
            Reference reference = notes.references().get(note - 1);
            out.element("sup", () -> out.element("a", "[" + note + "]", "href", "#" + HtmlNotes.id(reference),
                    "id", noted.add(note) ? HtmlNotes.citation(reference) : null, "role", "doc-noteref"));
        }
    }
}
