package org.researchstories.body;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TextTest {

    @Property
    void keepingTwiceIsKeepingOnce(@ForAll("rough") String text) {
        assertEquals(Text.line(text), Text.line(Text.line(text)));
        assertEquals(Text.passage(text), Text.passage(Text.passage(text)));
    }

    @Property
    void whatIsKeptMayBeKept(@ForAll("rough") String text) {
        assertEquals(List.of(), Text.faults(Text.line(text), false));
        assertEquals(List.of(), Text.faults(Text.passage(text), true));
    }

    @Property
    void whatMayBeKeptIsKeptAsItIs(@ForAll("rough") String text) {
        if (Text.faults(text, false).isEmpty()) {
            assertEquals(text, Text.line(text));
        }
        if (Text.faults(text, true).isEmpty()) {
            assertEquals(text, Text.passage(text));
        }
    }

    @Property
    void everyLetterOfPlainEnglishIsKept(@ForAll("english") String text) {
        assertEquals(text, Text.line("\u00a0\t" + text + "\r\n "));
    }

    @Test
    void lineBreaksOfEveryKindAreOne() {
        assertEquals("a\nb\nc\nd\ne", Text.passage("a\r\nb\rc\u2028d\u0085e\n"));
        assertEquals("a b c d e", Text.line("a\r\nb\rc\u2028d\u0085e\n"));
    }

    @Test
    void controlsSurrogatesAndOverridesGo() {
        assertEquals("abcdé", Text.line("a\u0000b\ud800c\u202ed\u2067e\u0301\ufffe"));
        assertEquals("a b", Text.line("a\tb"));
    }

    @Test
    void halvesOfDifferentCharactersDoNotBecomeOne() {
        assertEquals("ab", Text.line("a\ud83e\u0000\uddecb"));
    }

    @Test
    void lengthIsInCodePoints() {
        assertEquals(2, Text.length("\ud83e\uddecŵ"));
    }

    @Provide
    Arbitrary<String> rough() {
        return Arbitraries.oneOf(Arbitraries.strings().all(), Arbitraries.strings()
                .withChars(" \t\n\r\u0085\u2028\u00a0ae\u0301\u0327\u1100\u1161\u11a8\ud83e\uddec\u202e\u2066\ufffe\u0000").ofMaxLength(12));
    }

    @Provide
    Arbitrary<String> english() {
        return Arbitraries.strings().alpha().numeric().withChars(" ,.'’–").ofMinLength(1).map(String::strip);
    }
}
