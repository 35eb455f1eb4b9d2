package org.researchstories.body;

import com.fasterxml.jackson.annotation.JsonInclude;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How long a text is and how hard to read. The grade is Flesch and Kincaid's (1975), made for English: it is absent
 * for other languages and for a text without words. It counts syllables by a rule of thumb ({@link Prose}), and long
 * words that readers know well ("immunotherapy") weigh as much as hard ones, so with medical words it is rough: fit to
 * compare drafts of a text, not to rank texts. Nothing is refused for its grade.
 *
 * @param wordCount          words, numbers included
 * @param readingTimeMinutes at 200 words a minute, rounded up, at least 1
 * @param fleschKincaidGrade school grade of the United States, to one decimal; may be below 0 for very short words
 * @param readingAge         in years: the grade as given here, rounded to a whole, and 5
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Readability(int wordCount, int readingTimeMinutes, BigDecimal fleschKincaidGrade, Integer readingAge) {

    private static final int WORDS_A_MINUTE = 200;

    /** @param languageTag BCP 47 tag of the language that the text is in */
    public static Readability of(String text, String languageTag) {
        Prose prose = Prose.of(text);
        boolean graded = prose.words() > 0 && languageTag.matches("(?i)en(-.*)?");
        return of(prose.words(), graded ? grade(prose) : null);
    }

    /** How many sentences a text has, by the same reading. */
    public static int sentences(String text) {
        return Prose.sentences(text);
    }

    private static Readability of(int words, BigDecimal grade) {
        int minutes = Math.max(1, Math.ceilDiv(words, WORDS_A_MINUTE));
        return new Readability(words, minutes, grade, grade == null ? null : age(grade));
    }

    private static BigDecimal grade(Prose prose) {
        double words = prose.words();
        double grade = 0.39 * words / prose.sentences() + 11.8 * prose.syllables() / words - 15.59;
        return BigDecimal.valueOf(grade).setScale(1, RoundingMode.HALF_UP);
    }

    private static int age(BigDecimal grade) {
        return grade.setScale(0, RoundingMode.HALF_UP).intValueExact() + 5;
    }
}
