package org.researchstories.vocabulary;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The order of keys is that of decision 009: by words of letters and digits, whatever their case and accents, by code point. */
class SortKeyTest {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_NAME = 200;

    @Property(tries = 2_000)
    void theOrderOfKeysIsTheOrderOfTheWords(@ForAll("titles") String one, @ForAll("titles") String other) {
        assertEquals(Integer.signum(inOrder(words(one), words(other))), Integer.signum(asTheDatabaseHasIt(SortKey.of(one), SortKey.of(other))));
    }

    @Property(tries = 500)
    void andSoOfWhatIsAlikeFarBeyondItsBeginning(@ForAll("letters") String beginning, @ForAll("titles") String one, @ForAll("titles") String other) {
        theOrderOfKeysIsTheOrderOfTheWords(beginning + one, beginning + other);
        theOrderOfKeysIsTheOrderOfTheWords(beginning, beginning + other);
    }

    @Property(tries = 500)
    void caseAccentsAndWhatStandsBetweenWordsAreNoDifference(@ForAll("letters") String title) {
        String key = SortKey.of(title);
        assertEquals(key, SortKey.of(title.toUpperCase(Locale.ROOT)));
        assertEquals(key, SortKey.of("“" + title.replace("e", "é").replace(" ", " – ") + "!”"));
        assertEquals(key, SortKey.of(key));
    }

    @Test
    void theLongestTitlesAndNamesHaveWholeKeys() {
        for (String letter : List.of("a", "é", "ŵ", "漢", "\uD840\uDC00")) {
            String title = letter.repeat(LONGEST_NAME - 1);
            assertTrue(SortKey.of(title + "a").length() > SortKey.of(title).length(), letter);
        }
        String korean = "꿻".repeat(LONGEST_TITLE - 1);
        assertTrue(SortKey.of(korean + "a").length() > SortKey.of(korean).length());
    }

    @Test
    void noKeyIsLongerThanAnIndexHasRoomFor() {
        for (String letter : List.of("ﷺ", "㌖", "꿻", "\uD840\uDC00")) {
            assertTrue(SortKey.of(letter.repeat(LONGEST_NAME)).getBytes(StandardCharsets.UTF_8).length <= 1_600, letter);
        }
    }

    @Provide
    Arbitrary<String> titles() {
        return Arbitraries.oneOf(letters(), Arbitraries.of("a", "b", "B", "á", "z", " ", "-", "’", "1", "10", "ŷ", "é", "e\u0301", "½", "ﬁ", "漢", "\uFF21", "\uD840\uDC00",
                "\uE000").list().ofMaxSize(20).map(parts -> String.join("", parts)));
    }

    @Provide
    Arbitrary<String> letters() {
        return Arbitraries.strings().withChars("ab e").ofMaxLength(LONGEST_TITLE - 20);
    }

    /** In UTF-8 by bytes, which is by code point. */
    private static int asTheDatabaseHasIt(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static int inOrder(List<int[]> one, List<int[]> other) {
        return Arrays.compare(one.toArray(int[][]::new), other.toArray(int[][]::new), Arrays::compare);
    }

    /** Letter by letter, as the decision has it. */
    private static List<int[]> words(String title) {
        List<int[]> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        Normalizer.normalize(title + " ", Normalizer.Form.NFKD).codePoints().filter(letter -> !isMark(letter)).forEach(letter -> {
            if (Character.isLetter(letter) || isNumber(letter)) {
                word.appendCodePoint(Character.toLowerCase(letter));
            } else if (!word.isEmpty()) {
                words.add(word.codePoints().toArray());
                word.setLength(0);
            }
        });
        return words;
    }

    private static boolean isMark(int letter) {
        return List.of(Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK).contains((byte) Character.getType(letter));
    }

    private static boolean isNumber(int letter) {
        return List.of(Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER).contains((byte) Character.getType(letter));
    }
}
