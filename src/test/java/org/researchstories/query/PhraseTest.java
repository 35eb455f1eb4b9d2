package org.researchstories.query;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PhraseTest {

    @Test
    void eachWordIsOneAndSoIsARowOfWords() {
        assertEquals(List.of(phrase("cell"), phrase("lung", "of")), of("'cell' & 'lung' <-> 'of' | 'cell'"));
    }

    @Test
    void forAWordOfARowThereMayBeAny() {
        assertEquals(List.of(phrase("lung|bowel", "cancer")), of("( 'lung' | 'bowel' ) <-> 'cancer'"));
    }

    @Test
    void whatMustNotBeThereIsNotShown() {
        assertEquals(List.of(phrase("cell")), of("'cell' & !'lung' & !( 'bowel' <-> 'cancer' )"));
        assertEquals(List.of(phrase("t", "lung")), of("'t' <2> !'cell' <-> 'lung'"));
    }

    @Test
    void quotesArrowsAndBackslashesMayBeOfAWord() {
        assertEquals(List.of(phrase("crohn's <-> a", "a\\b")), of("'crohn''s <-> a' <-> 'a\\\\b'"));
    }

    /** @param words each with its alternatives */
    private static Phrase phrase(String... words) {
        return new Phrase(Arrays.stream(words).map(word -> Set.of(word.split("\\|"))).toList());
    }

    private static List<Phrase> of(String query) {
        return Phrase.in(TextQuery.of(query)).distinct().toList();
    }
}
