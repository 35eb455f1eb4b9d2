package org.researchstories.manuscript;

import org.commonmark.node.Link;
import org.researchstories.body.Mark;
import org.researchstories.body.MarkdownText;
import org.researchstories.body.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a span refers to. As a link: {@code (https://example.org/ "term:t-cell lang:cy")}, the first of these as the
 * destination and what else there is as the title. Nothing at all is {@code (span:)}.
 */
record Target(String href, String term, String reference, String lang) {

    static final Target NONE = new Target(null, null, null, null);

    private static final String TERM = "term:";
    private static final String REFERENCE = "reference:";
    private static final String LANG = "lang:";
    private static final List<String> NAMES = List.of(TERM, REFERENCE, LANG);
    private static final String NOTHING = "span:";

    static Target of(Span span) {
        return new Target(span.href(), span.termId(), span.referenceId(), span.lang());
    }

    Span span(String text, Set<Mark> marks) {
        return new Span(text, marks, href, term, reference, lang);
    }

    /** What stands between the round brackets of a link. */
    String written() {
        List<String> parts = new ArrayList<>(Stream.of(named(TERM, term), named(REFERENCE, reference), named(LANG, lang))
                .filter(Objects::nonNull).toList());
        String destination = href != null ? address(href) : parts.isEmpty() ? NOTHING : parts.removeFirst();
        return parts.isEmpty() ? destination : destination + " \"" + String.join(" ", parts) + "\"";
    }

    /** Brackets are not markup there, and would be counted as if they were. */
    private static String address(String href) {
        return MarkdownText.destination(href).replace("[", "\\[").replace("]", "\\]");
    }

    private static String named(String name, String key) {
        return key == null ? null : name + Written.key(key);
    }

    /** Reads a link, and says what is wrong with it. */
    static Target read(Link link, Findings findings) {
        Map<String, String> named = new TreeMap<>();
        String destination = link.getDestination();
        String href = destination.equals(NOTHING) || isRead(destination, named, link, findings) ? null : destination;
        for (String word : words(link.getTitle())) {
            if (!isRead(word, named, link, findings)) {
                findings.refuse(link, "Between quotation marks after an address there is term:, reference: or lang: and its key, "
                        + "as in [T cell](https://example.org \"term:t-cell\")");
            }
        }
        return new Target(href, named.get(TERM), named.get(REFERENCE), named.get(LANG));
    }

    private static List<String> words(String title) {
        return title == null ? List.of() : List.of(title.strip().split("\\s+"));
    }

    /** False where it is none of the names with a key. */
    private static boolean isRead(String word, Map<String, String> named, Link link, Findings findings) {
        String name = NAMES.stream().filter(word::startsWith).findFirst().orElse(null);
        if (name == null) {
            return false;
        }
        String key = Written.read(word.substring(name.length()), link, findings);
        if (named.put(name, key) != null) {
            findings.refuse(link, "There is more than one " + name + " on the same text");
        }
        return true;
    }
}
