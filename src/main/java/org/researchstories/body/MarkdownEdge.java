package org.researchstories.body;

import org.commonmark.text.Characters;

import java.util.ArrayList;
import java.util.List;

/** Where one way of setting characters off ends and another begins, with the delimiters that say so. */
record MarkdownEdge(Glyph before, Glyph after) {

    /** As far as delimiters care for it. */
    private enum Side { WHITE, PUNCTUATION, WORD }

    private record Delimiter(String text, boolean opens) { }

    static String delimiters(Glyph before, Glyph after) {
        if (before.isMarkedAs(after)) {
            return "";
        }
        StringBuilder line = new StringBuilder();
        new MarkdownEdge(before, after).delimiters().forEach(delimiter -> line.append(delimiter.text));
        return line.toString();
    }

    /** Whether each delimiter counts as what it is meant to be, where the characters beside them are references or not. */
    boolean holds(boolean beforeIsReference, boolean afterIsReference) {
        List<Delimiter> delimiters = delimiters();
        for (int i = 0; i < delimiters.size(); i++) {
            Side left = i == 0 ? side(before, beforeIsReference) : Side.PUNCTUATION;
            Side right = i == delimiters.size() - 1 ? side(after, afterIsReference) : Side.PUNCTUATION;
            Delimiter it = delimiters.get(i);
            if (!(it.opens ? opens(it, left, right) : opens(it, right, left))) {
                return false;
            }
        }
        return true;
    }

    private List<Delimiter> delimiters() {
        boolean anew = before.strong() != after.strong();
        List<Delimiter> delimiters = new ArrayList<>();
        if (before.emphasis() && (anew || !after.emphasis())) {
            delimiters.add(new Delimiter("_", false));
        }
        if (anew) {
            delimiters.add(new Delimiter("**", after.strong()));
        }
        if (after.emphasis() && (anew || !before.emphasis())) {
            delimiters.add(new Delimiter("_", true));
        }
        return delimiters;
    }

    /** Whether it may open between the two; the rule for closing is the same, seen from the other side. */
    private static boolean opens(Delimiter it, Side outside, Side inside) {
        boolean reachesIn = reaches(inside, outside);
        return it.text.equals("_") ? reachesIn && (!reaches(outside, inside) || outside == Side.PUNCTUATION) : reachesIn;
    }

    private static boolean reaches(Side to, Side from) {
        return to == Side.WORD || to == Side.PUNCTUATION && from != Side.WORD;
    }

    private static Side side(Glyph glyph, boolean isReference) {
        if (isReference || Characters.isPunctuationCodePoint(glyph.character())) {
            return Side.PUNCTUATION;
        }
        return Characters.isWhitespaceCodePoint(glyph.character()) ? Side.WHITE : Side.WORD;
    }
}
