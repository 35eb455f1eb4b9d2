package org.researchstories.rendering;

import org.researchstories.body.MarkdownMarks;
import org.researchstories.body.MarkdownText;
import org.researchstories.body.Span;

import java.util.ArrayList;
import java.util.List;

/** Lines of text as Markdown. */
final class MarkdownLines {

    private final Apparatus apparatus;
    private final Notes notes;

    MarkdownLines(Apparatus apparatus, Notes notes) {
        this.apparatus = apparatus;
        this.notes = notes;
    }

    String of(List<Span> spans) {
        StringBuilder line = new StringBuilder();
        List<Span> plain = new ArrayList<>();
        for (Phrase phrase : Phrase.of(spans, notes, apparatus)) {
            if (phrase.address() == null) {
                plain.addAll(phrase.spans());
            } else {
                flush(plain, line);
                link(phrase, line);
            }
            if (phrase.note() > 0) {
                flush(plain, line);
                line.append(mark(phrase.note()));
            }
        }
        flush(plain, line);
        return MarkdownText.beginning(line.toString());
    }

    static String mark(int note) {
        return note == 0 ? "" : "\\[" + note + "\\]";
    }

    private static void flush(List<Span> plain, StringBuilder line) {
        line.append(MarkdownMarks.of(Trimmed.of(plain)));
        plain.clear();
    }

    /** After an exclamation mark it would be an image. */
    private static void link(Phrase phrase, StringBuilder line) {
        if (!line.isEmpty() && line.charAt(line.length() - 1) == '!') {
            line.insert(line.length() - 1, '\\');
        }
        line.append('[').append(MarkdownMarks.of(Trimmed.of(phrase.spans()))).append("](").append(MarkdownText.destination(phrase.address())).append(')');
    }
}
