package org.researchstories.reading;

import java.util.Arrays;

/**
 * The words of a text, as PostgreSQL reads them once what joins words is a space ({@code live.apart}): letters, digits, and marks on them. They are known by their places from 0 on;
 * numbers and no objects, as twenty texts have ten thousand of them.
 */
final class Words {

    private static final int ASCII = 128;
    private static final boolean[] ASCII_OF_WORDS = new boolean[ASCII];
    /** In characters. What is longer than that is no word. */
    private static final int FAR = 100;
    private static final int LETTERS_OF_MOST = 5;
    private static final int ROOM = 8;

    static {
        for (int character = 0; character < ASCII; character++) {
            ASCII_OF_WORDS[character] = Character.isLetterOrDigit(character);
        }
    }

    private final String text;
    private final char[] characters;
    private int[] starts;
    private int[] ends;
    /** Which grow where words do not belong together: those of two paragraphs do not, nor those that stand far apart. */
    private int[] lines;
    private int size;

    private Words(String text) {
        this.text = text;
        this.characters = text.toCharArray();
        int room = text.length() / LETTERS_OF_MOST + ROOM;
        this.starts = new int[room];
        this.ends = new int[room];
        this.lines = new int[room];
    }

    static Words of(String text) {
        Words words = new Words(text);
        boolean isParted = false;
        int at = 0;
        while (at < text.length()) {
            int end = words.endOfWord(at);
            if (end == at) {
                isParted |= words.characters[at] == '\n';
                at += Character.charCount(Character.codePointAt(words.characters, at));
            } else {
                if (end - at <= FAR) {
                    words.add(at, end, isParted);
                    isParted = false;
                }
                at = end;
            }
        }
        return words;
    }

    String text() {
        return text;
    }

    int size() {
        return size;
    }

    /** The place of its first character. */
    int start(int word) {
        return starts[word];
    }

    /** The place after its last. */
    int end(int word) {
        return ends[word];
    }

    /** As it stands in the text. */
    String spelt(int word) {
        return text.substring(starts[word], ends[word]);
    }

    /** Whether they may be shown in one piece. */
    boolean areTogether(int one, int other) {
        return lines[one] == lines[other];
    }

    static boolean isOfWords(int character) {
        return character < ASCII ? ASCII_OF_WORDS[character] : Character.isLetterOrDigit(character) || switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    private void add(int start, int end, boolean isParted) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            lines = Arrays.copyOf(lines, 2 * size);
        }
        starts[size] = start;
        ends[size] = end;
        lines[size] = size == 0 ? 0 : lines[size - 1] + (isParted || start - ends[size - 1] > FAR ? 1 : 0);
        size++;
    }

    private int endOfWord(int start) {
        int at = start;
        while (at < characters.length) {
            int character = characters[at] < ASCII ? characters[at] : Character.codePointAt(characters, at);
            if (!isOfWords(character)) {
                return at;
            }
            at += Character.charCount(character);
        }
        return at;
    }
}
