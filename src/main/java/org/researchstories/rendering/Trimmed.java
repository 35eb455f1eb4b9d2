package org.researchstories.rendering;

import org.researchstories.body.Glyph;
import org.researchstories.body.Span;

import java.util.List;

/** Characters of spans, set off without the white space at the ends of what is set off: there is nothing to be seen of it. */
final class Trimmed {

    private static final Glyph PLAIN = new Glyph(' ', false, false);

    private Trimmed() {
    }

    static List<Glyph> of(List<Span> spans) {
        List<Glyph> glyphs = Glyph.of(spans);
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
            boolean begins = ofStrong ? !before.strong() : !before.emphasis() || before.strong() != it.strong();
            if (begins && (ofStrong ? it.strong() : it.emphasis()) && isWhite(it)) {
                glyphs.set(i, new Glyph(it.character(), it.strong() && !ofStrong, it.emphasis() && ofStrong));
            }
            before = glyphs.get(i);
        }
    }

    private static boolean isWhite(Glyph it) {
        return Character.getType(it.character()) == Character.SPACE_SEPARATOR;
    }
}
