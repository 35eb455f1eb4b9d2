package org.researchstories.rendering;

import org.researchstories.body.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Spans of a line that lead to one place, as one link, however they are marked within it.
 *
 * @param address where they link to; may be absent
 * @param term    what explains them, where they are no link; may be absent
 * @param note    number of the reference that is noted after them; 0 for none
 */
record Phrase(String address, Apparatus.Term term, List<Span> spans, int note) {

    static List<Phrase> of(List<Span> spans, Notes notes, Apparatus apparatus) {
        List<Phrase> phrases = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            Phrase next = of(spans.get(i), noteAfter(spans, i, notes), apparatus);
            if (!phrases.isEmpty() && phrases.getLast().isGoneOnWith(next)) {
                phrases.add(phrases.removeLast().with(next));
            } else {
                phrases.add(next);
            }
        }
        return phrases;
    }

    private static Phrase of(Span span, int note, Apparatus apparatus) {
        String address = apparatus.address(span.href()).orElse(null);
        Apparatus.Term term = address == null ? apparatus.term(span.termId()).orElse(null) : null;
        return new Phrase(address, term, List.of(span), note);
    }

    /** Neighbours that rest on the same reference have one note, after the last of them. */
    private static int noteAfter(List<Span> spans, int i, Notes notes) {
        int note = notes.number(spans.get(i).referenceId());
        boolean goesOn = i + 1 < spans.size() && notes.number(spans.get(i + 1).referenceId()) == note;
        return goesOn ? 0 : note;
    }

    private boolean isGoneOnWith(Phrase next) {
        return note == 0 && Objects.equals(address, next.address) && Objects.equals(term, next.term);
    }

    private Phrase with(Phrase next) {
        List<Span> all = new ArrayList<>(spans);
        all.addAll(next.spans);
        return new Phrase(address, term, all, next.note);
    }
}
