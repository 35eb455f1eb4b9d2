package org.researchstories.manuscript;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.researchstories.body.Block;
import org.researchstories.body.ItemList;
import org.researchstories.body.Span;

import java.util.ArrayList;
import java.util.List;

/** The reading of a manuscript block by block. */
final class BlockReading {

    private final Findings findings;
    private final List<Block> blocks = new ArrayList<>();

    private BlockReading(Findings findings) {
        this.findings = findings;
    }

    static List<Block> of(Node document, Findings findings) {
        BlockReading reading = new BlockReading(findings);
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            reading.read(node);
        }
        return reading.blocks;
    }

    private void read(Node node) {
        String pointer = "/" + blocks.size();
        findings.trace(pointer, findings.source().place(node));
        switch (node) {
            case Heading it -> blocks.add(new org.researchstories.body.Heading(it.getLevel(), line(it, pointer + "/content")));
            case Paragraph it -> readParagraph(it, pointer);
            case ListBlock it -> blocks.add(list(it, pointer + "/items"));
            case BlockQuote it -> blocks.add(QuoteReading.of(it, pointer, findings));
            case TableBlock it -> blocks.add(TableReading.of(it, pointer, findings));
            default -> findings.refuse(node, Refusal.of(node));
        }
    }

    private void readParagraph(Paragraph it, String pointer) {
        Node only = it.getFirstChild() == it.getLastChild() ? it.getFirstChild() : null;
        if (Caption.isOne(it, findings)) {
            Caption.mustBeBeforeTable(it, findings);
        } else if (only instanceof Image image) {
            Figures.read(image, findings).ifPresent(blocks::add);
        } else if (only instanceof Link link && Figures.isOfStory(link)) {
            blocks.add(Figures.read(link, pointer, findings));
        } else {
            blocks.add(new org.researchstories.body.Paragraph(line(it, pointer + "/content")));
        }
    }

    private ItemList list(ListBlock list, String pointer) {
        if (list instanceof OrderedList it && it.getMarkerStartNumber() != 1) {
            findings.refuse(it, "A numbered list begins with 1; write %1$d\\. where it is no list".formatted(it.getMarkerStartNumber()));
        }
        List<List<Span>> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add(item(item, pointer + "/" + items.size()));
        }
        return new ItemList(list instanceof OrderedList ? ItemList.Style.NUMBER : ItemList.Style.BULLET, items);
    }

    private List<Span> item(Node item, String pointer) {
        Node paragraph = item.getFirstChild();
        findings.trace(pointer, findings.source().place(item));
        for (Node node = paragraph; node != null; node = node.getNext()) {
            if (!(node instanceof Paragraph)) {
                findings.refuse(node, Refusal.of(node));
            } else if (node != paragraph) {
                findings.refuse(node, "An item of a list has one paragraph: make it one, or begin the second at the margin");
            }
        }
        if (paragraph == null || paragraph instanceof Paragraph) {
            return paragraph == null ? List.of() : line(paragraph, pointer);
        }
        return List.of(Span.of(String.valueOf(Findings.REFUSED)));
    }

    private List<Span> line(Node node, String pointer) {
        return LineReading.of(node.getFirstChild(), findings).at(pointer, findings.source().place(node), findings);
    }
}
