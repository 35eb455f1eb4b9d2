package org.researchstories.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Words that say little: left out of a search that has others, unless they stand in a phrase. */
public final class Fillers {

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

    /** In lower case. */
    public static Set<String> of(Language language) {
        return FILLERS.get(language);
    }

    /**
     * The words without those that say little in this language, and without an "or" that has nothing on one of its sides: it would be
     * taken for a word. Empty where nothing else is left.
     */
    public static String without(String words, Language language) {
        List<String> meant = PARTS.matcher(words).results().map(MatchResult::group)
                .filter(part -> !FILLERS.get(language).contains(part.toLowerCase(Locale.ROOT))).toList();
        List<String> kept = new ArrayList<>();
        for (String part : meant) {
            if (!isOr(part) || !kept.isEmpty() && !isOr(kept.getLast())) {
                kept.add(part);
            }
        }
        if (!kept.isEmpty() && isOr(kept.getLast())) {
            kept.removeLast();
        }
        return String.join(" ", kept.isEmpty() ? meant : kept);
    }

    private static boolean isOr(String part) {
        return part.equalsIgnoreCase("or");
    }
}
