package org.researchstories.manuscript;

import org.researchstories.body.Block;
import org.researchstories.body.Body;
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

/** The writing of a body block by block. */
final class BlockWriting {

    private final List<String> parts = new ArrayList<>();
    private ItemList.Style listBefore;
    private boolean alternate;

    private BlockWriting() {
    }

    static String of(Body body) {
        BlockWriting writing = new BlockWriting();
        body.blocks().forEach(writing::write);
        String markdown = String.join("\n\n", writing.parts);
        return markdown.startsWith("\uFEFF") ? "&#65279;" + markdown.substring(1) : markdown;
    }

    private void write(Block block) {
        parts.add(switch (block) {
            case Heading it -> "#".repeat(Math.clamp(it.level(), 1, 6)) + " " + LineWriting.of(it.content());
            case Paragraph it -> paragraph(it);
            case ItemList it -> list(it);
            case Image it -> "![](" + Figures.IMAGE + Written.key(it.media()) + ")";
            case Video it -> "![](" + Figures.VIDEO + Written.key(it.media()) + ")";
            case Quote it -> "> " + LineWriting.beginning(it.content())
                    + (it.attribution() == null ? "" : "\n>\n> " + QuoteReading.SAID_BY + MarkdownText.inLine(it.attribution()));
            case Callout it -> marked(it.tone() == Callout.Tone.WARNING ? QuoteReading.WARNING : QuoteReading.NOTE, it.content());
            case KeyFact it -> marked(QuoteReading.KEY_FACT + (it.reference() == null ? ""
                    : "(" + QuoteReading.REFERENCE + Written.key(it.reference()) + ")"), it.content());
            case Table it -> table(it);
            case StoryLink it -> LineWriting.link(it.text() == null ? "" : MarkdownText.inLine(it.text()), Figures.STORY + it.id());
        });
        listBefore = block instanceof ItemList it ? it.style() : null;
    }

    private static String paragraph(Paragraph it) {
        String line = LineWriting.beginning(it.content());
        return line.startsWith(Caption.BEGINNING) ? line.replaceFirst(":", "\\\\:") : line;
    }

    /** Neighbouring lists of one style have different markers, or they would be one list. */
    private String list(ItemList it) {
        alternate = it.style() == listBefore && !alternate;
        return IntStream.range(0, it.items().size())
                .mapToObj(i -> marker(it.style(), i + 1) + " " + LineWriting.beginning(it.items().get(i))).collect(Collectors.joining("\n"));
    }

    private String marker(ItemList.Style style, int number) {
        return style == ItemList.Style.NUMBER ? number + (alternate ? ")" : ".") : alternate ? "*" : "-";
    }

    private static String marked(String marker, List<Span> content) {
        return "> " + marker + "\n> " + LineWriting.beginning(content);
    }

    private static String table(Table it) {
        List<String> lines = new ArrayList<>();
        if (it.caption() != null) {
            lines.add(Caption.BEGINNING + " " + MarkdownText.inLine(it.caption()) + "\n");
        }
        lines.add(row(it.header()));
        lines.add("|" + " --- |".repeat(it.header().size()));
        it.rows().forEach(row -> lines.add(row(row)));
        return String.join("\n", lines);
    }

    private static String row(List<List<Span>> cells) {
        return cells.stream().map(cell -> " " + LineWriting.of(cell) + " |").collect(Collectors.joining("", "|", ""));
    }
}
