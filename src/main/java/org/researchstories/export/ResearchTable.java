package org.researchstories.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.researchstories.reading.StoryWriting;

import java.io.IOException;
import java.io.Writer;

/** Research as comma-separated values (RFC 4180), a row each behind one with the names of the columns. */
final class ResearchTable implements StoryWriting {

    @Override
    public void begin(Writer out) throws IOException {
        print(out, Column.ALL.stream().map(Column::name).toList());
    }

    @Override
    public void write(ObjectNode story, JsonNode beside, Writer out) throws IOException {
        print(out, Column.ALL.stream().map(column -> Cell.harmless(column.of(story))).toList());
    }

    @Override
    public void end(Writer out) {
        // The last row ends as every other does.
    }

    private static void print(Writer out, Iterable<String> cells) throws IOException {
        // Not closed: the writer is not its own.
        new CSVPrinter(out, CSVFormat.RFC4180).printRecord(cells);
    }
}
