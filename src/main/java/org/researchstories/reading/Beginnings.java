package org.researchstories.reading;

import java.util.BitSet;

/**
 * How lexemes begin: the first two letters of a word, which PostgreSQL leaves as they are but for accents, case and a y that it may make an i (dying is of die).
 * What begins otherwise is none of them.
 */
final class Beginnings {

    private static final int ASCII = 128;

    private final BitSet pairs = new BitSet(ASCII * ASCII);
    private final BitSet initials = new BitSet(ASCII);

    void add(String lexeme) {
        char initial = lexeme.charAt(0);
        if (initial < ASCII) {
            initials.set(small(initial));
            if (lexeme.length() > 1 && lexeme.charAt(1) < ASCII) {
                pairs.set(pair(initial, lexeme.charAt(1)));
            } else {
                pairs.set(small(initial) * ASCII, (small(initial) + 1) * ASCII);
            }
        }
    }

    /** Whether a word of a text may become one of them; true where it is not known, as of letters with accents. */
    boolean mayBeOf(String text, int start, int end) {
        char initial = text.charAt(start);
        if (initial >= ASCII) {
            return true;
        }
        return end - start > 1 && text.charAt(start + 1) < ASCII ? pairs.get(pair(initial, text.charAt(start + 1))) : initials.get(small(initial));
    }

    private static int pair(char initial, char second) {
        int letter = small(second);
        return small(initial) * ASCII + (letter == 'y' ? 'i' : letter);
    }

    private static int small(char letter) {
        return letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter;
    }
}
