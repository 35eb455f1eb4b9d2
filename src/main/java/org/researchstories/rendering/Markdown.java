package org.researchstories.rendering;

import org.researchstories.body.Block;
import org.researchstories.body.Callout;
import org.researchstories.body.Heading;
import org.researchstories.body.Image;
import org.researchstories.body.ItemList;
import org.researchstories.body.KeyFact;
import org.researchstories.body.MarkdownText;
import org.researchstories.body.Paragraph;
import org.researchstories.body.Quote;
import org.researchstories.body.Span;
import org.researchstories.body.StoryLink;
import org.researchstories.body.Table;
import org.researchstories.body.Video;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A passage as CommonMark 0.31.2, with tables as GitHub Flavored Markdown has them, and no HTML. What a text has that could
 * be taken for markup is escaped. Languages of spans are lost: CommonMark has no way to say them.
 */
public final class Markdown {

    private final Passage passage;
    private final FixedWords words;
    private final Notes notes;
    private final MarkdownLines lines;
    private final List<String> parts = new ArrayList<>();
    private boolean alternate;

    private Markdown(Passage passage) {
        this.passage = passage;
        this.words = passage.words();
        this.notes = passage.notes();
        this.lines = new MarkdownLines(passage.apparatus(), notes);
    }

    /** Empty where there are no sections; without a newline at the end. */
    public static String of(Passage passage) {
        Markdown markdown = new Markdown(passage);
        passage.blocks().forEach(markdown::write);
        markdown.parts.addAll(MarkdownNotes.of(markdown.notes, markdown.words));
        return String.join("\n\n", markdown.parts);
    }

    private void write(Block block) {
        switch (block) {
            case Heading it -> parts.add("#".repeat(it.level() == 3 ? 3 : 2) + " " + lines.of(it.content()));
            case Paragraph it -> parts.add(lines.of(it.content()));
            case ItemList it -> parts.add(list(it));
            case Image it -> passage.apparatus().media(it.media()).ifPresent(this::write);
            case Video it -> passage.apparatus().media(it.media()).ifPresent(this::write);
            case Quote it -> write(it);
            case Callout it -> aside(words.of(it.tone()), lines.of(it.content()));
            case KeyFact it -> aside(words.keyFact(), lines.of(it.content()) + MarkdownLines.mark(notes.number(it)));
            case Table it -> write(it);
            case StoryLink it -> passage.apparatus().story(it.id()).ifPresent(other ->
                    parts.add(MarkdownText.link(it.text() == null ? other.title() : it.text(), other.href())));
        }
    }

    /** Neighbouring lists have different markers, or they would be one list. */
    private String list(ItemList it) {
        alternate = !alternate;
        return IntStream.range(0, it.items().size())
                .mapToObj(i -> marker(it.style(), i + 1) + " " + lines.of(it.items().get(i))).collect(Collectors.joining("\n"));
    }

    private String marker(ItemList.Style style, int number) {
        return switch (style) {
            case BULLET -> alternate ? "-" : "*";
            case NUMBER -> number + (alternate ? "." : ")");
        };
    }

    private void write(Media it) {
        parts.add(it.isImage() ? "!" + MarkdownText.link(it.alt(), it.url()) : MarkdownText.link(words.naming(it), it.url()));
        parts.add(MarkdownText.of(words.below(it)));
        titled(words.longDescription(), it.longDescription());
        titled(words.transcript(), it.transcript());
    }

    private void titled(String title, String text) {
        List<String> paragraphs = Media.paragraphs(text).stream().map(MarkdownText::of).toList();
        if (!paragraphs.isEmpty()) {
            parts.add("**" + title + "**");
            parts.addAll(paragraphs);
        }
    }

    private void write(Quote it) {
        String quoted = "> " + lines.of(it.content());
        parts.add(it.attribution() == null ? quoted : quoted + "\n>\n> — " + MarkdownText.inLine(it.attribution()));
    }

    private void aside(String label, String text) {
        parts.add("> **" + label + ":** " + text);
    }

    private void write(Table it) {
        if (it.caption() != null) {
            parts.add(MarkdownText.of(it.caption()));
        }
        List<String> rows = new ArrayList<>();
        rows.add(row(it.header()));
        rows.add("|" + " --- |".repeat(it.header().size()));
        it.rows().forEach(row -> rows.add(row(row)));
        parts.add(String.join("\n", rows));
    }

    private String row(List<List<Span>> cells) {
        return cells.stream().map(cell -> " " + lines.of(cell) + " |").collect(Collectors.joining("", "|", ""));
    }
}
