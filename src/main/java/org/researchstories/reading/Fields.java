package org.researchstories.reading;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeSet;

/**
 * Which members of a story are wanted (openapi: fields).
 *
 * @param names of members, or of parts of them: {@code award.currency}; empty where all are wanted
 */
record Fields(SortedSet<String> names) {

    static final Fields ALL = new Fields(Collections.emptySortedSet());

    /** What a story never goes without (openapi: x-always): what it is, what must be said of it, and whose it is. */
    static final Set<String> ALWAYS = Set.of("id", "kind", "locale", "requestedLocale", "localeFallback", "slug", "status",
            "withdrawal", "translationStale", "version", "licence", "attribution", "sample", "sampleNotice",
            // No amount without these.
            "award.currency", "award.amountDisclosed");

    private static final List<String> SAY_WHETHER_THAT_IS_ALL = List.of("Truncated", "Href");

    /** What is stored apart, because lists do not show it (openapi: BodyFields). */
    static final Set<String> OF_THE_BODY = Set.of("body", "bodyHtml", "bodyMarkdown", "bodyText", "bodyMedia", "linkedStories", "sections");

    /** @param parameter names, separated by commas; null where all are wanted */
    static Fields of(String parameter) {
        return parameter == null ? ALL
                : new Fields(Collections.unmodifiableSortedSet(new TreeSet<>(Arrays.asList(parameter.split(",")))));
    }

    boolean areAll() {
        return names.isEmpty();
    }

    boolean wantBody() {
        return areAll() || names.stream().anyMatch(OF_THE_BODY::contains);
    }

    /** Of a story as JSON what is wanted of it, in the order and in the bytes that it has there. */
    String in(String story) {
        return areAll() ? story : in(story, "");
    }

    private String in(String object, String path) {
        StringJoiner kept = new StringJoiner(",", "{", "}");
        for (Member member : Member.of(object)) {
            String name = path + member.name();
            if (names.contains(name) || ALWAYS.contains(name) || saysWhetherThatIsAll(name)) {
                kept.add(member.text());
            } else if (wantPartOf(name)) {
                kept.add("\"" + member.name() + "\":" + in(member.value(), name + "."));
            }
        }
        return kept.toString();
    }

    /** What mentions others never goes without whether it mentions all of them, and where these are. */
    private boolean saysWhetherThatIsAll(String name) {
        return SAY_WHETHER_THAT_IS_ALL.stream().anyMatch(end -> name.endsWith(end) && names.contains(name.substring(0, name.length() - end.length())));
    }

    private boolean wantPartOf(String name) {
        return names.stream().anyMatch(wanted -> wanted.startsWith(name + "."));
    }
}
