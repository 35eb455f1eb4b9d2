package org.researchstories.manuscript;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Node;
import org.researchstories.body.Span;
import org.researchstories.body.Table;

import java.util.ArrayList;
import java.util.List;

/** The reading of a table. */
final class TableReading {

    private final Findings findings;

    private TableReading(Findings findings) {
        this.findings = findings;
    }

    static Table of(TableBlock table, String pointer, Findings findings) {
        TableReading reading = new TableReading(findings);
        String caption = Caption.of(table, pointer + "/caption", findings);
        Node head = table.getFirstChild();
        List<List<Span>> header = reading.row(head.getFirstChild(), pointer + "/header");
        return new Table(caption, header, reading.rows(head.getNext(), header.size(), pointer + "/rows"));
    }

    private List<List<List<Span>>> rows(Node body, int columns, String pointer) {
        List<List<List<Span>>> rows = new ArrayList<>();
        for (Node row = body == null ? null : body.getFirstChild(); row != null; row = row.getNext()) {
            int cells = Cells.in(findings.source().firstLine(row));
            if (cells != columns) {
                findings.refuse(row, "A row has as many cells as there are headings, %,d, and this one has %,d".formatted(columns, cells));
            }
            rows.add(row(row, pointer + "/" + rows.size()));
        }
        return rows;
    }

    private List<List<Span>> row(Node row, String pointer) {
        List<List<Span>> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (((TableCell) cell).isHeader() && ((TableCell) cell).getAlignment() != null) {
                findings.refuse(cell, "Columns are not aligned: write --- below this heading, without colons");
            }
            cells.add(LineReading.of(cell.getFirstChild(), findings)
                    .at(pointer + "/" + cells.size(), findings.source().place(cell), findings));
        }
        return cells;
    }
}
