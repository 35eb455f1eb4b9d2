package org.researchstories.reading;

import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.document.Views;
import org.researchstories.query.Search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Where in a story the words are that were searched for: text with marks, and no markup that could be anything else. */
@ApplicationScoped
class Highlights {

    // No editorial text has control characters.
    private static final char START = '\u0002';
    private static final char STOP = '\u0003';
    private static final String NEXT = "\u0004";

    private static final String MARKS = "StartSel=\"%c\", StopSel=\"%c\", ".formatted(START, STOP);
    private static final String OF_TITLE = MARKS + "HighlightAll=true";
    private static final String OF_PASSAGE = MARKS + "MaxFragments=3, MaxWords=24, MinWords=8, FragmentDelimiter=\"%s\"".formatted(NEXT);

    /** Of a text, in characters (openapi: Hit): marking takes longer the longer it is, and a page has a hundred of them. */
    private static final int LOOKED_AT = 10_000;

    private final Views views;

    Highlights(Views views) {
        this.views = views;
    }

    /** What is shown of one field (openapi: Highlight). */
    private record Highlight(String field, List<Part> parts) {
    }

    private record Part(String text, boolean match) {
    }

    private record Highlighted(List<Highlight> highlights) {
    }

    /** Two columns, of a document {@code d} and what it is searched by, {@code s}. */
    static String columns(Search search) {
        return """
                ts_headline(live.search_configuration(s.locale), d.title, %1$s, '%2$s') as marked_title,
                ts_headline(live.search_configuration(s.locale), left(s.passage, %4$d), %1$s, '%3$s') as marked_passage"""
                .formatted(search.sql(), OF_TITLE, OF_PASSAGE, LOOKED_AT);
    }

    /** A JSON object with what is marked in either. */
    String json(String title, String passage) {
        Stream<Highlight> found = Stream.concat(Stream.of(title).map(marked -> new Highlight("title", parts(marked))),
                Arrays.stream(passage.split(NEXT)).map(marked -> new Highlight("text", parts(marked))));
        return views.write(new Highlighted(found.filter(it -> it.parts.stream().anyMatch(Part::match)).toList()));
    }

    private static List<Part> parts(String marked) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (int start = marked.indexOf(START); start >= 0; start = marked.indexOf(START, from)) {
            int stop = marked.indexOf(STOP, start);
            add(parts, marked.substring(from, start), false);
            add(parts, marked.substring(start + 1, stop), true);
            from = stop + 1;
        }
        add(parts, marked.substring(from), false);
        return parts;
    }

    private static void add(List<Part> parts, String text, boolean match) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, match));
        }
    }
}
