package org.researchstories.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is searched for as one: a word, or several in a row.
 *
 * @param words what a text may have for each of them, as it is searched
 */
public record Phrase(List<Set<String>> words) {

    /** A word of a tsquery that may be in a text, or what stands between two words of a row. */
    private static final Pattern PART = Pattern.compile("(!?+)'((?:[^']|'')*+)'|<(?:-|\\d+)>");
    private static final Pattern DOUBLED = Pattern.compile("(['\\\\])\\1");

    /** All that may be in what is found; what must not be there is not. */
    static Stream<Phrase> in(TextQuery query) {
        return switch (query) {
            case TextQuery.Word word -> Stream.of(new Phrase(List.of(Set.of(word.word()))));
            case TextQuery.Whole whole -> Stream.of(inARow(whole.text())).filter(phrase -> !phrase.words.isEmpty());
            case TextQuery.Not not -> Stream.empty();
            case TextQuery.All all -> all.queries().stream().flatMap(Phrase::in);
            case TextQuery.Any any -> any.queries().stream().flatMap(Phrase::in);
        };
    }

    private static Phrase inARow(String text) {
        List<Set<String>> words = new ArrayList<>(List.of(new HashSet<>()));
        for (Matcher part = PART.matcher(text); part.find(); ) {
            if (part.group(2) == null) {
                words.add(new HashSet<>());
            } else if (part.group(1).isEmpty()) {
                words.getLast().add(DOUBLED.matcher(part.group(2)).replaceAll("$1"));
            }
        }
        words.removeIf(Set::isEmpty);
        return new Phrase(words);
    }
}
