package org.researchstories.body;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The keys of the sections of one body, given in the order of their headings. */
final class SectionKeys {

    /** With a number after it a key is still no longer than a slug may be. */
    private static final int LONGEST = 76;

    private static final Pattern SILENT = Pattern.compile("[\\p{M}'’]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
    private static final String NAMELESS = "section";

    private final Set<String> given = new HashSet<>(Set.of(Section.INTRODUCTION));

    String of(String heading) {
        String words = words(heading);
        String key = words;
        for (int number = 2; !given.add(key); number++) {
            key = words + "-" + number;
        }
        return key;
    }

    /** A heading may have no letter that a slug can have. */
    private static String words(String heading) {
        String plain = SILENT.matcher(Normalizer.normalize(heading, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
        String words = trimmed(BETWEEN_WORDS.matcher(plain).replaceAll("-"));
        return words.isEmpty() ? NAMELESS : shortened(words);
    }

    private static String shortened(String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        int end = words.lastIndexOf('-', LONGEST);
        return words.substring(0, end > 0 ? end : LONGEST);
    }

    private static String trimmed(String words) {
        int from = words.startsWith("-") ? 1 : 0;
        return words.substring(from, Math.max(from, words.length() - (words.endsWith("-") ? 1 : 0)));
    }
}
