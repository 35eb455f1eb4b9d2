package org.researchstories.body;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** By how a word ends, where that end is not spoken. */
    private static final Map<String, Pattern> SILENT = new LinkedHashMap<>();

    static {
        SILENT.put("e", Pattern.compile("(?<=[^aeiouy])(?<![^aeiouy]l)e$"));
        SILENT.put("es", Pattern.compile("(?<=[^aeiouyszxcg])(?<![cs]h)(?<![^aeiouy]l)es$"));
        SILENT.put("ed", Pattern.compile("(?<=[^aeiouydt])ed$"));
    }

    static Prose of(String text) {
        List<String> words = parts(BreakIterator.getWordInstance(Locale.UK), text);
        return new Prose(words.size(), sentences(text), words.stream().mapToInt(Prose::syllables).sum());
    }

    static int words(String text) {
        return parts(BreakIterator.getWordInstance(Locale.UK), text).size();
    }

    static int sentences(String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.UK);
        return text.lines().mapToInt(line -> parts(breaks, line).size()).sum();
    }

    /** What is between the breaks, where there is a letter or a digit in it. */
    private static List<String> parts(BreakIterator breaks, String text) {
        breaks.setText(text);
        List<String> parts = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            String part = text.substring(from, to);
            if (isSpoken(part)) {
                parts.add(part);
            }
            from = to;
        }
        return parts;
    }

    private static boolean isSpoken(String part) {
        for (int at = 0; at < part.length(); at += Character.charCount(part.codePointAt(at))) {
            if (Character.isLetterOrDigit(part.codePointAt(at))) {
                return true;
            }
        }
        return false;
    }

    static int syllables(String word) {
        return Stream.of(word.toLowerCase(Locale.ROOT).split("-")).mapToInt(Prose::spoken).sum();
    }

    private static int spoken(String part) {
        String spoken = part;
        for (Map.Entry<String, Pattern> silent : SILENT.entrySet()) {
            if (spoken.endsWith(silent.getKey())) {
                spoken = silent.getValue().matcher(spoken).replaceFirst("");
            }
        }
        return Math.max(1, groupsOfVowels(spoken));
    }

    private static int groupsOfVowels(String word) {
        int groups = 0;
        for (int i = 0; i < word.length(); i++) {
            groups += vowel(word.charAt(i)) && (i == 0 || !vowel(word.charAt(i - 1))) ? 1 : 0;
        }
        return groups;
    }

    private static boolean vowel(int letter) {
        return "aeiouy".indexOf(letter) >= 0;
    }
}
