package org.researchstories.body;

import com.fasterxml.jackson.annotation.JsonInclude;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table: a row of headings and below it rows with as many cells each.
 *
 * @param caption what it shows; may be absent
 * @param header  a heading for each column
 * @param rows    at least one; a cell without spans is an empty cell
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Table(String caption, List<List<Span>> header, List<List<List<Span>>> rows) implements Block {

    public Table {
        header = Lines.copyEach(header);
        rows = Lines.copy(rows).stream().map(Lines::copyEach).toList();
    }

    @Override
    public List<Line> lines() {
        return Stream.of(Lines.bare("/caption", caption), Lines.of("/header", header), cells())
                .flatMap(lines -> lines).toList();
    }

    private Stream<Line> cells() {
        return IntStream.range(0, rows.size()).boxed()
                .flatMap(row -> Lines.of("/rows/" + row, rows.get(row)))
                .filter(cell -> !cell.spans().isEmpty());
    }
}
