package org.researchstories.rendering;

import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

import java.util.ArrayList;
import java.util.List;

/** What a reader of Markdown takes a text for: blocks, one after the other, and in them characters with their marks. */
final class MarkdownReading {

    private static final Parser PARSER = Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private final List<String> seen = new ArrayList<>();

    private MarkdownReading() {
    }

    static List<String> of(String markdown) {
        MarkdownReading reading = new MarkdownReading();
        reading.blocks(PARSER.parse(markdown));
        return reading.seen;
    }

    private void blocks(Node parent) {
        for (Node it = parent.getFirstChild(); it != null; it = it.getNext()) {
            block(it);
        }
    }

    private void block(Node node) {
        switch (node) {
            case Heading it -> line("h" + it.getLevel(), it);
            case Paragraph it -> line("p", it);
            case BulletList it -> within("ul", it);
            case OrderedList it -> within("ol" + it.getMarkerStartNumber(), it);
            case ListItem it -> within("li", it);
            case BlockQuote it -> within("quote", it);
            case TableBlock it -> within("table", it);
            case TableHead it -> blocks(it);
            case TableBody it -> blocks(it);
            case TableRow it -> within("row", it);
            case TableCell it -> line(it.isHeader() ? "th" : "td", it);
            case Document it -> blocks(it);
            default -> seen.add("unexpected " + node);
        }
    }

    private void within(String name, Node node) {
        seen.add(name);
        blocks(node);
        seen.add("/" + name);
    }

    private void line(String name, Node node) {
        StringBuilder line = new StringBuilder(name).append(' ');
        inlines(node, false, false, line);
        seen.add(line.toString().stripTrailing());
    }

    private static void inlines(Node parent, boolean strong, boolean emphasis, StringBuilder line) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Text it -> characters(it.getLiteral(), strong, emphasis, line);
                case StrongEmphasis it -> inlines(it, true, emphasis, line);
                case Emphasis it -> inlines(it, strong, true, line);
                case Link it -> linked("{", it, it.getDestination(), strong, emphasis, line);
                case Image it -> linked("!{", it, it.getDestination(), strong, emphasis, line);
                default -> line.append("unexpected ").append(node);
            }
        }
    }

    private static void linked(String begin, Node it, String address, boolean strong, boolean emphasis, StringBuilder line) {
        line.append(begin);
        inlines(it, strong, emphasis, line);
        line.append("}<").append(address).append('>');
    }

    /** A character that is set off is followed by how; white space looks the same either way. */
    static void characters(String text, boolean strong, boolean emphasis, StringBuilder line) {
        text.codePoints().forEach(c -> {
            boolean white = Character.getType(c) == Character.SPACE_SEPARATOR;
            line.appendCodePoint(c).append(strong && !white ? "\u0001" : "").append(emphasis && !white ? "\u0002" : "");
        });
    }
}
