package org.researchstories.rendering;

import org.researchstories.body.Block;
import org.researchstories.body.Callout;
import org.researchstories.body.Heading;
import org.researchstories.body.Image;
import org.researchstories.body.ItemList;
import org.researchstories.body.KeyFact;
import org.researchstories.body.Mark;
import org.researchstories.body.Paragraph;
import org.researchstories.body.Quote;
import org.researchstories.body.Span;
import org.researchstories.body.StoryLink;
import org.researchstories.body.Table;
import org.researchstories.body.Video;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What {@link MarkdownReading} must find, told from the passage alone. */
final class MarkdownExpected {

    private final List<String> expected = new ArrayList<>();
    private final Passage passage;
    private final Notes notes;
    private final FixedWords words;

    private MarkdownExpected(Passage passage) {
        this.passage = passage;
        this.notes = passage.notes();
        this.words = passage.words();
    }

    static List<String> of(Passage passage) {
        MarkdownExpected it = new MarkdownExpected(passage);
        passage.blocks().forEach(it::block);
        it.end();
        return it.expected;
    }

    private void block(Block block) {
        switch (block) {
            case Heading it -> add("h" + it.level() + " " + line(it.content()));
            case Paragraph it -> add("p " + line(it.content()));
            case ItemList it -> list(it.style() == ItemList.Style.BULLET ? "ul" : "ol1", it.items().stream().map(this::line).toList());
            case Image it -> passage.apparatus().media(it.media()).ifPresent(this::media);
            case Video it -> passage.apparatus().media(it.media()).ifPresent(this::media);
            case Quote it -> {
                add("quote", "p " + line(it.content()));
                if (it.attribution() != null) {
                    add("p — " + it.attribution());
                }
                add("/quote");
            }
            case Callout it -> add("quote", "p " + strong(words.of(it.tone()) + ":") + " " + line(it.content()), "/quote");
            case KeyFact it -> add("quote", "p " + strong(words.keyFact() + ":") + " " + line(it.content())
                    + (notes.number(it) > 0 ? "[" + notes.number(it) + "]" : ""), "/quote");
            case Table it -> table(it);
            case StoryLink it -> passage.apparatus().story(it.id()).ifPresent(other -> add("p {"
                    + (it.text() == null ? other.title() : it.text()) + "}<" + other.href() + ">"));
        }
    }

    private void list(String name, List<String> items) {
        add(name);
        items.forEach(item -> add("li", "p " + item, "/li"));
        add("/" + name);
    }

    private void media(Media it) {
        add(it.isImage() ? "p !{" + it.alt() + "}<" + it.url() + ">" : "p {" + words.naming(it) + "}<" + it.url() + ">");
        add("p " + words.below(it));
        titled(words.longDescription(), it.longDescription());
        titled(words.transcript(), it.transcript());
    }

    private void titled(String title, String text) {
        if (text != null) {
            add("p " + strong(title));
            text.lines().forEach(line -> add("p " + line));
        }
    }

    private void table(Table it) {
        if (it.caption() != null) {
            add("p " + it.caption());
        }
        add("table", "row");
        it.header().forEach(cell -> add("th " + line(cell)));
        add("/row");
        it.rows().forEach(row -> {
            add("row");
            row.forEach(cell -> add("td " + line(cell)));
            add("/row");
        });
        add("/table");
    }

    private void end() {
        if (!notes.terms().isEmpty()) {
            add("h2 " + words.terms());
            list("ul", notes.terms().stream().map(term -> strong(term.term()) + ": " + term.definition()).toList());
        }
        if (!notes.references().isEmpty()) {
            add("h2 " + words.references());
            list("ol1", notes.references().stream().map(it -> it.citation()
                    + it.address().map(address -> " {" + address + "}<" + address + ">").orElse("")).toList());
        }
    }

    private String line(List<Span> spans) {
        StringBuilder line = new StringBuilder();
        String open = null;
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            String address = passage.apparatus().address(span.href()).orElse(null);
            if (!Objects.equals(address, open)) {
                line.append(open == null ? "" : "}<" + open + ">").append(address == null ? "" : "{");
                open = address;
            }
            MarkdownReading.characters(span.text(), span.marks().contains(Mark.STRONG), span.marks().contains(Mark.EMPHASIS), line);
            int note = notes.number(span.referenceId());
            if (note > 0 && (i + 1 == spans.size() || notes.number(spans.get(i + 1).referenceId()) != note)) {
                line.append(open == null ? "" : "}<" + open + ">").append('[').append(note).append(']');
                open = null;
            }
        }
        return line.append(open == null ? "" : "}<" + open + ">").toString();
    }

    private static String strong(String text) {
        StringBuilder line = new StringBuilder();
        MarkdownReading.characters(text, true, false, line);
        return line.toString();
    }

    private void add(String... parts) {
        Stream.of(parts).map(String::stripTrailing).forEach(expected::add);
    }
}
