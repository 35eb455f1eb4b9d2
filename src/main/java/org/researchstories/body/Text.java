package org.researchstories.body;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What holds for all editorial text: no white space at its ends, Unicode normal form C, no control characters, no
 * lone surrogates, no directional formatting (embeddings, overrides, isolates) and no noncharacters. A length is
 * counted in code points.
 */
public final class Text {

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private Text() {
    }

    /** The text as one line: as {@link #passage}, with line breaks turned into spaces. */
    public static String line(String text) {
        return kept(LINE_BREAK.matcher(text).replaceAll(" "));
    }

    /** The text as it is kept where lines matter: what must not be in it is gone, each line break is a newline. */
    public static String passage(String text) {
        return kept(LINE_BREAK.matcher(text).replaceAll("\n"));
    }

    /** The number of code points. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Whether nothing in it can be read. */
    static boolean blank(String text) {
        return trimmed(text).isEmpty();
    }

    /** Whether it has white space at an end. */
    static boolean ragged(String text) {
        return trimmed(text).length() < text.length();
    }

    /** Why the text may not be kept as it is, its ends included; empty where it may. */
    static List<String> faults(String text, boolean newlines) {
        List<String> faults = new ArrayList<>(faultsWithin(text, newlines));
        if (ragged(text)) {
            faults.add("must not begin or end with white space");
        }
        return faults;
    }

    /** As {@link #faults}, for a part of a line, which may begin or end with a space. */
    static List<String> faultsWithin(String text, boolean newlines) {
        List<String> faults = new ArrayList<>();
        text.codePoints().filter(c -> isForbidden(c) && !(newlines && c == '\n')).findFirst()
                .ifPresent(c -> faults.add(String.format("must not contain the character U+%04X", c)));
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            faults.add("must be in Unicode normal form C");
        }
        return faults;
    }

    private static String kept(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().map(c -> c == '\t' ? ' ' : c).filter(c -> c == '\n' || !isForbidden(c))
                .forEach(kept::appendCodePoint);
        return trimmed(Normalizer.normalize(kept, Normalizer.Form.NFC));
    }

    /** By Unicode's White_Space, which has no-break spaces that String.strip leaves. */
    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && white(text.charAt(start))) {
            start++;
        }
        while (start < end && white(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean white(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }

    /** Whether no text may have this character; text of several lines may have newlines all the same. */
    public static boolean isForbidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> directional(c) || noncharacter(c);
        };
    }

    /** They can make text read otherwise than it is written, beyond its own end where they are not closed. */
    private static boolean directional(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    /** XML 1.0, and so every feed, has no way to write U+FFFE and U+FFFF. */
    private static boolean noncharacter(int c) {
        return (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
    }
}
