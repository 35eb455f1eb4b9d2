package org.researchstories.rendering;

import org.researchstories.body.Mark;
import org.researchstories.body.Span;

import java.util.ArrayList;
import java.util.List;

/** A character and how it is set off. */
record Glyph(int character, boolean strong, boolean emphasis) {

    /** White space at the ends of what is set off is not: it is not to be seen, and CommonMark could not say it. */
    static List<Glyph> of(List<Span> spans) {
        List<Glyph> glyphs = new ArrayList<>();
        for (Span span : spans) {
            boolean strong = span.marks().contains(Mark.STRONG);
            boolean emphasis = span.marks().contains(Mark.EMPHASIS);
            span.text().codePoints().forEach(c -> glyphs.add(new Glyph(c, strong, emphasis)));
        }
        trim(glyphs, true, 0, 1);
        trim(glyphs, true, glyphs.size() - 1, -1);
        trim(glyphs, false, 0, 1);
        trim(glyphs, false, glyphs.size() - 1, -1);
        return glyphs;
    }

    /** Takes the mark from white space that comes first within it, seen in one direction. */
    private static void trim(List<Glyph> glyphs, boolean ofStrong, int from, int step) {
        Glyph before = PLAIN;
        for (int i = from; i >= 0 && i < glyphs.size(); i += step) {
            Glyph it = glyphs.get(i);
            boolean begins = ofStrong ? !before.strong : !before.emphasis || before.strong != it.strong;
            if (begins && (ofStrong ? it.strong : it.emphasis) && it.isWhite()) {
                glyphs.set(i, new Glyph(it.character, it.strong && !ofStrong, it.emphasis && ofStrong));
            }
            before = glyphs.get(i);
        }
    }

    static final Glyph PLAIN = new Glyph(' ', false, false);

    /** As CommonMark has it (section 2.1, Unicode whitespace). */
    boolean isWhite() {
        return Character.getType(character) == Character.SPACE_SEPARATOR;
    }

    /** Whether a mark beside it might be taken for a part of a word. */
    boolean isOfWord() {
        return !isWhite() && (character >= 0x80 || Character.isLetterOrDigit(character));
    }

    boolean isMarkedAs(Glyph other) {
        return strong == other.strong && emphasis == other.emphasis;
    }
}
