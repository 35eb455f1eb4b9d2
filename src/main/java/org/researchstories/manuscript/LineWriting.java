package org.researchstories.manuscript;

import org.researchstories.body.Glyph;
import org.researchstories.body.MarkdownMarks;
import org.researchstories.body.MarkdownText;
import org.researchstories.body.Span;

import java.util.ArrayList;
import java.util.List;

/**
 * The writing of a line. Spans that refer to the same are one link, as long as their marks tell them apart; where nothing
 * else does, a span is a link to nothing.
 */
final class LineWriting {

    private final StringBuilder line = new StringBuilder();
    private final List<Span> open = new ArrayList<>();
    private boolean linked;

    private LineWriting() {
    }

    /** A line that does not begin a block: a heading, a cell of a table. */
    static String of(List<Span> spans) {
        LineWriting writing = new LineWriting();
        spans.forEach(writing::write);
        writing.end();
        return writing.line.toString();
    }

    /** A line that might be taken for something else by how it begins. */
    static String beginning(List<Span> spans) {
        return MarkdownText.beginning(of(spans));
    }

    /** A link; an exclamation mark as its first character would make it a marker in a quotation. */
    static String link(String markdown, String destination) {
        return "[" + (markdown.startsWith("!") ? "\\" : "") + markdown + "](" + destination + ")";
    }

    private void write(Span span) {
        if (open.isEmpty() || !goesOnWith(span)) {
            boolean alike = !open.isEmpty() && !linked && target(open.getLast()).equals(target(span));
            end();
            linked = alike || !target(span).equals(Target.NONE);
        }
        open.add(span);
    }

    private boolean goesOnWith(Span span) {
        return target(open.getLast()).equals(target(span)) && !open.getLast().marks().equals(span.marks());
    }

    /** After an exclamation mark a link would be an image. */
    private void end() {
        String markdown = MarkdownMarks.of(Glyph.of(open));
        if (linked && !line.isEmpty() && line.charAt(line.length() - 1) == '!') {
            line.insert(line.length() - 1, '\\');
        }
        line.append(linked ? link(markdown, target(open.getFirst()).written()) : markdown);
        open.clear();
        linked = false;
    }

    private static Target target(Span span) {
        return Target.of(span);
    }
}
