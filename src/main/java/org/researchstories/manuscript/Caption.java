package org.researchstories.manuscript;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** A paragraph before a table that begins with {@code Table:}, as typed: {@code Table\:} is text. */
final class Caption {

    static final String BEGINNING = "Table:";

    private Caption() {
    }

    static boolean isOne(Node node, Findings findings) {
        return node instanceof Paragraph && findings.source().firstLine(node).startsWith(BEGINNING);
    }

    static void mustBeBeforeTable(Node caption, Findings findings) {
        if (!(caption.getNext() instanceof TableBlock)) {
            findings.refuse(caption, "What begins with Table: is the caption of the table below it, and there is none: "
                    + "begin with Table\\: where it is text");
        }
    }

    /** The caption of a table; null where it has none. */
    static String of(TableBlock table, String pointer, Findings findings) {
        Node before = table.getPrevious();
        if (before == null || !isOne(before, findings)) {
            return null;
        }
        findings.trace(pointer, findings.source().place(before));
        return PlainReading.of(before.getFirstChild(), findings).substring(BEGINNING.length()).stripLeading();
    }
}
