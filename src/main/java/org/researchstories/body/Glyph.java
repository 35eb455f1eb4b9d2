package org.researchstories.body;

import java.util.ArrayList;
import java.util.List;

/** A character and how it is set off. */
public record Glyph(int character, boolean strong, boolean emphasis) {

    static final Glyph PLAIN = new Glyph(' ', false, false);

    /** Those of spans that are read one after the other. */
    public static List<Glyph> of(List<Span> spans) {
        List<Glyph> glyphs = new ArrayList<>();
        for (Span span : spans) {
            boolean strong = span.marks().contains(Mark.STRONG);
            boolean emphasis = span.marks().contains(Mark.EMPHASIS);
            span.text().codePoints().forEach(c -> glyphs.add(new Glyph(c, strong, emphasis)));
        }
        return glyphs;
    }

    boolean isMarkedAs(Glyph other) {
        return strong == other.strong && emphasis == other.emphasis;
    }
}
