package org.researchstories.body;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a text is made of. Each line has at least one sentence, whether or not it ends in a full stop, so headings and
 * items of lists do not run into what follows them.
 *
 * @param syllables counted as groups of neighbouring vowels (a, e, i, o, u, y), less a silent "e" at the end ("-e",
 *                  "-es", "-ed", but for "-le" after a consonant, "-es" after a hiss and "-ed" after d or t), at least
 *                  one in each part of a word that hyphens join. So "idea" has two and "DNA" and "2026" one: wrong, but seldom and by little.
 */
record Prose(int words, int sentences, int syllables) {

    private static final Pattern HYPHEN = Pattern.compile("-");
    private static final List<Pattern> SILENT = Stream.of(
            "(?<=[^aeiouy])(?<![^aeiouy]l)e$",
            "(?<=[^aeiouyszxcg])(?<![cs]h)(?<![^aeiouy]l)es$",
            "(?<=[^aeiouydt])ed$").map(Pattern::compile).toList();

    static Prose of(String text) {
        List<String> words = parts(BreakIterator.getWordInstance(Locale.UK), text).toList();
        long sentences = text.lines()
                .flatMap(line -> parts(BreakIterator.getSentenceInstance(Locale.UK), line)).count();
        return new Prose(words.size(), Math.toIntExact(sentences), words.stream().mapToInt(Prose::syllables).sum());
    }

    /** What is between the breaks, where there is a letter or a digit in it. */
    private static Stream<String> parts(BreakIterator breaks, String text) {
        breaks.setText(text);
        return Stream.iterate(new int[] {breaks.first(), breaks.next()}, at -> at[1] != BreakIterator.DONE,
                        at -> new int[] {at[1], breaks.next()})
                .map(at -> text.substring(at[0], at[1]))
                .filter(part -> part.codePoints().anyMatch(Character::isLetterOrDigit));
    }

    static int syllables(String word) {
        return HYPHEN.splitAsStream(word.toLowerCase(Locale.ROOT)).mapToInt(Prose::spoken).sum();
    }

    private static int spoken(String part) {
        String spoken = part;
        for (Pattern silent : SILENT) {
            spoken = silent.matcher(spoken).replaceFirst("");
        }
        return Math.max(1, (int) spoken.chars().filter(Prose::vowel).count() - doubled(spoken));
    }

    private static int doubled(String word) {
        int doubled = 0;
        for (int i = 1; i < word.length(); i++) {
            doubled += vowel(word.charAt(i)) && vowel(word.charAt(i - 1)) ? 1 : 0;
        }
        return doubled;
    }

    private static boolean vowel(int letter) {
        return "aeiouy".indexOf(letter) >= 0;
    }
}
