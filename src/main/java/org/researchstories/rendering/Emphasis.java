package org.researchstories.rendering;

import org.researchstories.body.Span;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Spans as Markdown, with their marks: {@code **} for strong and within it {@code _} for emphasis. Delimiters count as such
 * only where they do not stand between a letter and a punctuation mark the wrong way round (CommonMark 0.31.2, section 6.2):
 * a letter beside one, outside, is written as a character reference, which ends and begins with punctuation.
 */
final class Emphasis {

    private final StringBuilder line = new StringBuilder();

    private Emphasis() {
    }

    /** Most lines have no marks, and then there is nothing to weigh. */
    static String of(List<Span> spans) {
        return spans.stream().allMatch(span -> span.marks().isEmpty())
                ? MarkdownText.inLine(spans.stream().map(Span::text).collect(Collectors.joining())) : marked(spans);
    }

    private static String marked(List<Span> spans) {
        Emphasis emphasis = new Emphasis();
        List<Glyph> glyphs = Glyph.of(spans);
        for (int i = 0; i < glyphs.size(); i++) {
            emphasis.write(i == 0 ? Glyph.PLAIN : glyphs.get(i - 1), glyphs.get(i),
                    i + 1 == glyphs.size() ? Glyph.PLAIN : glyphs.get(i + 1));
        }
        return emphasis.line.toString();
    }

    private void write(Glyph before, Glyph it, Glyph after) {
        open(before, it);
        if (isOutside(it, before) || isOutside(it, after)) {
            line.append("&#").append(it.character()).append(';');
        } else {
            MarkdownText.append(it.character(), line);
        }
        close(it, after);
    }

    private void open(Glyph before, Glyph it) {
        boolean anew = before.strong() != it.strong();
        line.append(anew && it.strong() ? "**" : "").append(it.emphasis() && (anew || !before.emphasis()) ? "_" : "");
    }

    private void close(Glyph it, Glyph after) {
        boolean ends = it.strong() != after.strong();
        line.append(it.emphasis() && (ends || !after.emphasis()) ? "_" : "").append(ends && it.strong() ? "**" : "");
    }

    /** Whether a delimiter that opens or closes the other stands directly beside this letter. */
    private static boolean isOutside(Glyph it, Glyph other) {
        boolean within = it.strong() && !other.strong() || it.emphasis() && !(other.emphasis() && it.strong() == other.strong());
        return it.isOfWord() && !it.isMarkedAs(other) && !within;
    }
}
