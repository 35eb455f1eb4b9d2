package org.researchstories.manuscript;

import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

import java.util.List;

/** A manuscript as it came, in lines; a byte order mark before it is none of it. */
final class Source {

    private final List<String> lines;

    Source(String markdown) {
        String text = markdown.startsWith("\uFEFF") ? markdown.substring(1) : markdown;
        lines = List.of(text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1));
    }

    List<String> lines() {
        return lines;
    }

    /** With one character for each end of a line. */
    int length() {
        return lines.stream().mapToInt(String::length).sum() + lines.size() - 1;
    }

    /** Of a node that has no place of its own, as breaks have none, where the one before it ends, or what holds it begins. */
    Place place(Node node) {
        if (!node.getSourceSpans().isEmpty()) {
            return at(node.getSourceSpans().getFirst(), 0);
        }
        Node before = node.getPrevious();
        if (before != null && !before.getSourceSpans().isEmpty()) {
            return at(before.getSourceSpans().getLast(), before.getSourceSpans().getLast().getLength());
        }
        return node.getParent() == null ? Place.START : place(node.getParent());
    }

    private static Place at(SourceSpan span, int offset) {
        return new Place(span.getLineIndex(), span.getColumnIndex() + offset);
    }

    /** What is typed on the first line of a block, backslashes and all, without the white space around it. */
    String firstLine(Node block) {
        Place place = place(block);
        return lines.get(place.line()).substring(place.column()).strip();
    }

    LineFault fault(Place place, String message) {
        String line = lines.get(place.line());
        int column = line.codePointCount(0, Math.min(place.column(), line.length()));
        return new LineFault(place.line() + 1, column + 1, message);
    }
}
