package org.researchstories.manuscript;

import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The reading of what a body holds as a string, and so without marks and links. */
final class PlainReading {

    private PlainReading() {
    }

    static String of(Node first, Findings findings) {
        StringBuilder text = new StringBuilder();
        for (Node node = first; node != null; node = node.getNext()) {
            switch (node) {
                case Text it -> text.append(it.getLiteral().replace('\t', ' '));
                case SoftLineBreak it -> text.append(' ');
                default -> {
                    findings.refuse(node, "Captions, the words of links to stories and who said a quotation are plain text: "
                            + "write it without marks and links");
                    text.append(Findings.REFUSED);
                }
            }
        }
        return text.toString();
    }
}
