package org.researchstories.reading;

import org.researchstories.vocabulary.Language;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that say little: left out of a search that has others, unless they stand in a phrase. */
final class Fillers {

    private static final Pattern PARTS = Pattern.compile("-?\"[^\"]*\"?|[^\\s\"]+");

    private static final Map<Language, Set<String>> FILLERS = Map.of(
            Language.ENGLISH, Set.of("about", "am", "an", "and", "any", "are", "as", "at", "be", "been", "but", "by", "can",
                    "could", "did", "do", "does", "for", "from", "had", "has", "have", "how", "if", "in", "into", "is", "it",
                    "its", "me", "my", "of", "on", "our", "should", "so", "some", "than", "that", "the", "their", "them", "then",
                    "there", "these", "they", "this", "those", "to", "was", "we", "were", "what", "when", "where", "which", "who",
                    "why", "will", "with", "would", "you", "your"),
            Language.WELSH, Set.of("a", "ac", "am", "ar", "at", "beth", "dros", "drwy", "ei", "ein", "eu", "fel", "fy", "gan",
                    "gyda", "i", "mae", "mewn", "na", "neu", "o", "oes", "pam", "pan", "pwy", "sut", "sy", "sydd", "un",
                    "wrth", "y", "ydy", "ydyw", "yn", "yng", "ym", "yr", "yw"));

    private Fillers() {
    }

    /** The words without those that say little in this language; empty where nothing else is left. */
    static String without(String words, Language language) {
        StringBuilder kept = new StringBuilder();
        for (Matcher part = PARTS.matcher(words); part.find(); ) {
            if (!FILLERS.get(language).contains(part.group().toLowerCase(Locale.ROOT))) {
                kept.append(kept.isEmpty() ? "" : " ").append(part.group());
            }
        }
        return kept.toString();
    }
}
