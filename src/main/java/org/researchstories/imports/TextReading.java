package org.researchstories.imports;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.function.Consumer;

/** One story in Markdown with front matter. */
@ApplicationScoped
class TextReading implements Reading {

    private final MarkdownRows rows;

    TextReading(MarkdownRows rows) {
        this.rows = rows;
    }

    @Override
    public Form form() {
        return Form.MARKDOWN;
    }

    @Override
    public Places places() {
        return MarkdownRows.PLACES;
    }

    @Override
    public void glance(byte[] data) {
        Malformed.refuse(() -> Utf8.text(data));
    }

    @Override
    public void read(Sent sent, Consumer<Row> each) {
        each.accept(rows.row(null, "text", sent.data()));
    }
}
