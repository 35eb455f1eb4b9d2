package org.researchstories.manuscript;

import org.commonmark.node.BlockQuote;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.researchstories.body.Block;
import org.researchstories.body.Callout;
import org.researchstories.body.KeyFact;
import org.researchstories.body.Quote;
import org.researchstories.body.Span;

import java.util.ArrayList;
import java.util.List;

/** The reading of what is quoted: a quotation or, where its first line is a marker, a callout or a key fact. */
final class QuoteReading {

    static final String NOTE = "[!NOTE]";
    static final String WARNING = "[!WARNING]";
    static final String KEY_FACT = "[!KEY-FACT]";
    static final String REFERENCE = "reference:";
    static final String SAID_BY = "— ";

    private static final String TYPED_SAID_BY = "-- ";
    private static final String QUOTATION = "A quotation is one paragraph, and below it who said it, after a dash: > — Dr Example";

    private final Findings findings;
    private final String pointer;
    private final List<Node> lines = new ArrayList<>();
    private boolean refused;

    private QuoteReading(String pointer, Findings findings) {
        this.pointer = pointer;
        this.findings = findings;
    }

    static Block of(BlockQuote quote, String pointer, Findings findings) {
        QuoteReading reading = new QuoteReading(pointer, findings);
        reading.gather(quote);
        String marker = reading.marker(quote.getFirstChild());
        return marker == null ? reading.quotation() : reading.marked(marker, quote.getFirstChild().getFirstChild());
    }

    /** The first nodes of its paragraphs. */
    private void gather(BlockQuote quote) {
        for (Node node = quote.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Paragraph && node.getFirstChild() != null) {
                lines.add(node.getFirstChild());
            } else {
                findings.refuse(node, Refusal.of(node));
                refused = true;
            }
        }
    }

    /** As it is typed: a bracket with a backslash before it is text. */
    private String marker(Node first) {
        String line = first instanceof Paragraph && first.getFirstChild() != null ? findings.source().firstLine(first) : "";
        return line.startsWith("[!") ? line : null;
    }

    private Block quotation() {
        List<Span> content = content();
        String saidBy = lines.isEmpty() ? null : saidBy(lines.removeFirst());
        mustBeAll(QUOTATION);
        return new Quote(content, saidBy);
    }

    private Block marked(String marker, Node first) {
        skipLine(lines.removeFirst());
        return switch (marker) {
            case NOTE -> new Callout(Callout.Tone.INFO, below());
            case WARNING -> new Callout(Callout.Tone.WARNING, below());
            case KEY_FACT -> new KeyFact(below(), null);
            default -> keyFact(first);
        };
    }

    private void skipLine(Node first) {
        Node node = first;
        while (node != null && !isBreak(node)) {
            node = node.getNext();
        }
        if (node != null && node.getNext() != null) {
            lines.addFirst(node.getNext());
        }
    }

    private Block keyFact(Node first) {
        boolean alone = first.getNext() == null || isBreak(first.getNext());
        if (alone && first instanceof Link it && it.getTitle() == null && it.getDestination().startsWith(REFERENCE)
                && findings.source().firstLine(it.getParent()).startsWith(KEY_FACT + "(")) {
            findings.trace(pointer + "/reference", findings.source().place(it));
            return new KeyFact(below(), Written.read(it.getDestination().substring(REFERENCE.length()), it, findings));
        }
        findings.refuse(first, "A marker is [!NOTE], [!WARNING], [!KEY-FACT] or [!KEY-FACT](reference:its-key), alone on the first "
                + "line; write \\[ where a bracket is meant");
        return new KeyFact(List.of(Span.of(String.valueOf(Findings.REFUSED))), null);
    }

    private static boolean isBreak(Node node) {
        return node instanceof SoftLineBreak || node instanceof HardLineBreak;
    }

    private List<Span> below() {
        List<Span> content = content();
        mustBeAll("A callout or key fact is one paragraph below its marker");
        return content;
    }

    private List<Span> content() {
        if (lines.isEmpty()) {
            return refused ? List.of(Span.of(String.valueOf(Findings.REFUSED))) : List.of();
        }
        Node first = lines.removeFirst();
        mustNotEndInDash(first);
        return LineReading.of(first, findings).at(pointer + "/content", findings.source().place(first), findings);
    }

    private void mustNotEndInDash(Node first) {
        for (Node node = first; node != null; node = node.getNext()) {
            if (node instanceof SoftLineBreak && node.getNext() instanceof Text text && isSaidBy(text)) {
                findings.refuse(text, "Leave a line with > alone before who said it");
            }
        }
    }

    private String saidBy(Node first) {
        if (first instanceof Text text && isSaidBy(text)) {
            findings.trace(pointer + "/attribution", findings.source().place(first));
            String line = PlainReading.of(first, findings);
            return line.substring(line.indexOf(' ')).stripLeading();
        }
        findings.refuse(first, QUOTATION);
        return null;
    }

    private static boolean isSaidBy(Text text) {
        return text.getLiteral().startsWith(SAID_BY) || text.getLiteral().startsWith(TYPED_SAID_BY);
    }

    private void mustBeAll(String message) {
        lines.forEach(line -> findings.refuse(line, message));
    }
}
