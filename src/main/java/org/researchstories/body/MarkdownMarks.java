package org.researchstories.body;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Characters as Markdown, with their marks: {@code **} for strong and within it {@code _} for emphasis. Delimiters count as
 * such only where what stands on their two sides lets them (CommonMark 0.31.2, section 6.2). Where it does not, the character
 * beside them is written as a reference, which counts as punctuation: between punctuation every delimiter counts.
 */
public final class MarkdownMarks {

    private final List<Glyph> glyphs;
    private final boolean[] referred;
    private final int[] edges;

    private MarkdownMarks(List<Glyph> glyphs) {
        this.glyphs = glyphs;
        this.referred = new boolean[glyphs.size()];
        this.edges = IntStream.rangeClosed(0, glyphs.size()).filter(i -> !at(i - 1).isMarkedAs(at(i))).toArray();
    }

    /** @param glyphs of a whole line, or of what stands between punctuation in it */
    public static String of(List<Glyph> glyphs) {
        MarkdownMarks marks = new MarkdownMarks(glyphs);
        marks.refer();
        return marks.written();
    }

    /** Of a character between two edges, both have to be content with how it is written. */
    private void refer() {
        boolean settled;
        do {
            settled = true;
            for (int edge : edges) {
                settled &= isSettled(edge);
            }
        } while (!settled);
    }

    private boolean isSettled(int edge) {
        MarkdownEdge wanted = new MarkdownEdge(at(edge - 1), at(edge));
        boolean before = isReferred(edge - 1);
        boolean after = isReferred(edge);
        if (wanted.holds(before, after)) {
            return true;
        }
        boolean one = wanted.holds(true, after);
        boolean other = wanted.holds(before, true);
        refer(edge - 1, one || !other);
        refer(edge, !one);
        return false;
    }

    private boolean isReferred(int i) {
        return i >= 0 && i < referred.length && referred[i];
    }

    private void refer(int i, boolean wanted) {
        if (i >= 0 && i < referred.length) {
            referred[i] |= wanted;
        }
    }

    private String written() {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i <= glyphs.size(); i++) {
            line.append(MarkdownEdge.delimiters(at(i - 1), at(i)));
            if (isReferred(i)) {
                MarkdownText.refer(at(i).character(), line);
            } else if (i < glyphs.size()) {
                MarkdownText.append(at(i).character(), line);
            }
        }
        return line.toString();
    }

    /** The ends of a line count as white space, and punctuation there would be as good. */
    private Glyph at(int i) {
        return i >= 0 && i < glyphs.size() ? glyphs.get(i) : Glyph.PLAIN;
    }
}
