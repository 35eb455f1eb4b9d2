package org.researchstories.manuscript;

import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.researchstories.body.Mark;
import org.researchstories.body.Span;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The reading of a line: what is marked alike and refers to the same is one span, but each link has spans of its own. */
final class LineReading {

    private final Findings findings;
    private final List<Span> spans = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Set<Mark> marks = Set.of();
    private Target target = Target.NONE;

    private LineReading(Findings findings) {
        this.findings = findings;
    }

    /** @param first the first of the nodes that the line is made of; may be null */
    static Words of(Node first, Findings findings) {
        LineReading reading = new LineReading(findings);
        reading.readAll(first, Set.of());
        reading.end();
        return new Words(List.copyOf(reading.spans), List.copyOf(reading.places));
    }

    private void readAll(Node first, Set<Mark> marks) {
        for (Node node = first; node != null; node = node.getNext()) {
            read(node, marks);
        }
    }

    private void read(Node node, Set<Mark> marks) {
        switch (node) {
            case Text it -> add(it.getLiteral().replace('\t', ' '), marks, it);
            case SoftLineBreak it -> add(" ", marks, it);
            case HardLineBreak it -> refuse(it, marks, " ");
            case Emphasis it -> setOff(it, Mark.EMPHASIS, marks);
            case StrongEmphasis it -> setOff(it, Mark.STRONG, marks);
            case Link it -> follow(it, marks);
            default -> refuse(node, marks, String.valueOf(Findings.REFUSED));
        }
    }

    private void refuse(Node node, Set<Mark> marks, String instead) {
        findings.refuse(node, Refusal.of(node));
        add(instead, marks, node);
    }

    /** What is in it is not read where it is refused: it may be the same again, a hundred times deep. */
    private void setOff(Node node, Mark mark, Set<Mark> marks) {
        if (marks.contains(mark)) {
            findings.refuse(node, "Text is set off twice in the same way: take one pair of the * or _ away");
            add(String.valueOf(Findings.REFUSED), marks, node);
            return;
        }
        Set<Mark> more = EnumSet.of(mark);
        more.addAll(marks);
        readAll(node.getFirstChild(), more);
    }

    private void follow(Link link, Set<Mark> marks) {
        end();
        target = Target.read(link, findings);
        readAll(link.getFirstChild(), marks);
        if (link.getFirstChild() == null) {
            findings.refuse(link, "A link must have words, as in [words](https://example.org)");
            add(String.valueOf(Findings.REFUSED), marks, link);
        }
        end();
        target = Target.NONE;
    }

    private void add(String more, Set<Mark> marks, Node node) {
        if (!this.marks.equals(marks)) {
            end();
        }
        if (text.isEmpty() && !more.isEmpty()) {
            this.marks = marks;
            places.add(findings.source().place(node));
        }
        text.append(more);
    }

    private void end() {
        if (!text.isEmpty()) {
            spans.add(target.span(text.toString(), marks));
            text.setLength(0);
        }
    }
}
