package org.researchstories.body;

import com.fasterxml.jackson.databind.json.JsonMapper;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ReadabilityTest {

    @Property
    void twoHundredWordsAreReadInAMinute(@ForAll @IntRange(min = 1, max = 3_000) int words) {
        Readability readability = Readability.of("word ".repeat(words), "en");
        assertEquals(words, readability.wordCount());
        assertEquals((words + 199) / 200, readability.readingTimeMinutes());
    }

    @Property
    void theGradeIsThatOfTheFormulaAndTheAgeFollowsIt(@ForAll @IntRange(min = 1, max = 40) int sentences,
                                                      @ForAll @IntRange(min = 1, max = 30) int words) {
        Readability readability = Readability.of(("T" + " cancer".repeat(words - 1) + " cell. ").repeat(sentences), "en");
        // One syllable in "T" and "cell", two in "cancer".
        double grade = 0.39 * (words + 1) + 11.8 * (2.0 * words) / (words + 1) - 15.59;
        assertEquals(grade, readability.fleschKincaidGrade().doubleValue(), 0.0501);
        assertEquals(1, readability.fleschKincaidGrade().scale());
        assertEquals(Math.floor(readability.fleschKincaidGrade().doubleValue() + 0.5) + 5, (double) readability.readingAge());
    }

    @Test
    void headingsAndItemsOfListsAreSentences() {
        assertEquals(new Prose(6, 3, 6), Prose.of("What helps\nThe drug\nThe test"));
    }

    @Test
    void wordsAndSentencesAreCountedAsPeopleDo() {
        assertEquals(3, Prose.of("Don't stop 3.5").words());
        assertEquals(2, Prose.of("It rose by 3.5 per cent. Then it fell!").sentences());
        assertEquals(0, Prose.of(" – … \n").words());
        assertEquals(new Prose(0, 0, 0), Prose.of(""));
    }

    @ParameterizedTest
    @CsvSource({"cancer,2", "the,1", "cell,1", "immune,2", "treatment,2", "table,2", "therapy,3", "treated,2", "helped,1",
            "diseases,3", "makes,1", "muscle,2", "muscles,2", "DNA,1", "2026,1", "some,1", "tumours,2", "antibodies,4",
            "immunotherapy,6", "checkpoint,2", "inhibitor,4", "responses,3", "lymphocyte,3", "eye,1", "these,1", "aches,2", "side-effects,3", "T-cell,2"})
    void syllablesAreCountedByRuleOfThumb(String word, int syllables) {
        assertEquals(syllables, Prose.syllables(word));
    }

    @Test
    void welshHasNoGrade() throws Exception {
        assertEquals("{\"wordCount\":3,\"readingTimeMinutes\":1}",
                new JsonMapper().writeValueAsString(Readability.of("Imiwnotherapi i bawb", "cy")));
    }

    @Test
    void whatHasNoWordsHasNoGradeAndStillTakesAMinute() {
        assertEquals(new Readability(0, 1, null, null), Readability.of("", "en"));
    }

    @Test
    void hardTextIsHarder() {
        Readability easy = Readability.of("The drug helps. It works well.", "en-GB");
        Readability hard = Readability.of("Immunotherapeutic combinations occasionally precipitate multisystem inflammatory complications.", "en");
        assertTrue(easy.fleschKincaidGrade().compareTo(hard.fleschKincaidGrade()) < 0);
        assertTrue(easy.fleschKincaidGrade().compareTo(BigDecimal.valueOf(4)) < 0);
        assertNull(Readability.of("x", "enm").readingAge());
    }
}
