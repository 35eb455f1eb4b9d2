package org.researchstories.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * A word of a text, as PostgreSQL reads it once what joins words is a space ({@code live.apart}): letters, digits, and marks on them.
 *
 * @param start the place of its first character
 * @param end   the place after its last
 * @param line  which grows where words do not belong together: those of two paragraphs do not, nor those that stand far apart
 */
record Word(int start, int end, int line) {

    private static final int ASCII = 128;
    /** In characters. What is longer than that is no word. */
    private static final int FAR = 100;

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>(text.length() / 6 + 1);
        int line = 0;
        int last = 0;
        int at = 0;
        while (at < text.length()) {
            int end = endOfWord(text, at);
            if (end > at && end - at <= FAR) {
                line += isParted(text, last, at) ? 1 : 0;
                words.add(new Word(at, end, line));
                last = end;
            }
            at = end > at ? end : at + Character.charCount(text.codePointAt(at));
        }
        return words;
    }

    /** As it stands in its text. */
    String in(String text) {
        return text.substring(start, end);
    }

    static boolean isOfWords(int character) {
        return Character.isLetterOrDigit(character) || character >= ASCII && switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    private static int endOfWord(String text, int start) {
        int at = start;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (!isOfWords(character)) {
                return at;
            }
            at += Character.charCount(character);
        }
        return at;
    }

    private static boolean isParted(String text, int from, int to) {
        int newLine = text.indexOf('\n', from, to);
        return to - from > FAR || newLine >= 0;
    }
}
