package org.researchstories.document;

import org.researchstories.story.StoryText;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a story is searched by in one language: nothing that its document does not show. Pieces are shown from the opening and
 * the text.
 *
 * @param opening introduction and summary
 * @param head    what else says what it is about: labels, tags, and what its kind adds
 * @param text    the body as plain text
 */
record Searched(String title, String opening, String head, String text) {

    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}\\p{N}]++");
    /** Such as may be meant by a word with a slip in it; what has a digit in it is a name. */
    private static final Predicate<String> OF_SOME_LENGTH = Pattern.compile("[\\p{L}\\p{M}]{4,30}").asMatchPredicate();

    static Searched of(StoryText text, List<String> labels) {
        return new Searched(text.shortTitle == null ? text.title : text.title + "\n" + text.shortTitle,
                text.standfirst + "\n" + text.summary, String.join("\n", labels), text.body.plainText());
    }

    /** Of all of it; what has the same is found by the same. */
    byte[] digest() {
        return Digest.of(title, opening, head, text);
    }

    /** All of its words of some length, in lower case. PostgreSQL would read the whole once more to find them. */
    SortedSet<String> words() {
        return WORDS.matcher(String.join("\n", title, opening, head, text).toLowerCase(Locale.ROOT)).results()
                .map(MatchResult::group).filter(OF_SOME_LENGTH).collect(Collectors.toCollection(TreeSet::new));
    }
}
