package org.researchstories.imports;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.researchstories.editorial.DraftKind;
import org.researchstories.problem.Problem;
import org.researchstories.problem.Violation;
import org.researchstories.vocabulary.Language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Funded research as comma-separated values (RFC 4180), behind a row with the names of the columns. */
@ApplicationScoped
class TableReading implements Reading {

    private static final String EXTERNAL_ID = "externalId";
    private static final String LOCALE = "locale";
    private static final String SUBJECT = "subject";
    private static final List<String> NAMES = Stream.concat(Stream.of(EXTERNAL_ID, LOCALE, SUBJECT), Column.ALL.stream().map(Column::name)).toList();
    private static final Places PLACES = ofColumns();
    /** The apostrophe that stands before what a spreadsheet might take for a formula (OWASP, CSV Injection), in exports too. */
    private static final Pattern UNHARMED = Pattern.compile("^'(?='*[=+\\-@\\t\\r\\n＝＋－＠])");

    @Override
    public Form form() {
        return Form.CSV;
    }

    @Override
    public Places places() {
        return PLACES;
    }

    private static Places ofColumns() {
        Map<String, String> places = new HashMap<>(Map.of("/references", "/challenges"));
        Column.ALL.forEach(column -> places.putIfAbsent("/content" + column.pointer(), "/" + column.name()));
        return new Places(places);
    }

    /** Columns that nobody knows would be lost in silence in every row, so they are told at once. */
    @Override
    public void glance(byte[] data) {
        Malformed.refuse(() -> each(Utf8.text(data), (header, row) -> { }, TableReading::check));
    }

    private static void check(List<String> header) {
        List<Violation> violations = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        header.stream().filter(name -> !NAMES.contains(name)).forEach(name -> violations.add(
                Violation.ofBody("/" + name.replace("~", "~0").replace("/", "~1"), "There is no such column.").allowing(NAMES, name)));
        header.stream().filter(NAMES::contains).filter(name -> !seen.add(name))
                .forEach(name -> violations.add(Violation.ofBody("/" + name, "There is another column of this name.")));
        if (!seen.contains(EXTERNAL_ID)) {
            violations.add(Violation.ofBody("/" + EXTERNAL_ID, "The first row must name the columns, and this one among them."));
        }
        if (!violations.isEmpty()) {
            throw Problem.invalidRequest(violations);
        }
    }

    @Override
    public void read(Sent sent, Consumer<Row> each) {
        each(Utf8.text(sent.data()), (header, row) -> each.accept(row(header, row)), header -> { });
    }

    @FunctionalInterface
    private interface Take {
        void row(List<String> header, Line row);
    }

    /** @param line at which it begins */
    private record Line(long line, CSVRecord cells) {
    }

    private static void each(String text, Take take, Consumer<List<String>> first) {
        try (CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
            Iterator<CSVRecord> records = parser.iterator();
            List<String> header = null;
            int count = 0;
            // Told before it is asked whether there are more, which reads on.
            for (long line = 1; records.hasNext(); line = parser.getCurrentLineNumber() + 1) {
                CSVRecord cells = records.next();
                if (isEmpty(cells)) {
                    continue;
                }
                if (header == null) {
                    header = cells.stream().map(String::strip).toList();
                    first.accept(header);
                } else if (count++ == MOST_ROWS) {
                    throw new Unreadable("There are more than %,d rows. Send it in parts.".formatted(MOST_ROWS));
                } else {
                    take.row(header, new Line(line, cells));
                }
            }
            if (count == 0) {
                throw new Unreadable(header == null ? "There is nothing in it." : "There are no rows below the names of the columns.");
            }
        } catch (UncheckedIOException | IOException wrong) {
            throw unreadable(wrong);
        } catch (IllegalStateException wrong) {
            throw wrong.getCause() instanceof IOException cause ? unreadable(cause) : wrong;
        }
    }

    private static boolean isEmpty(CSVRecord line) {
        return line.size() == 1 && line.get(0).isEmpty();
    }

    private static Unreadable unreadable(Exception wrong) {
        Throwable cause = wrong instanceof UncheckedIOException unchecked && unchecked.getCause() instanceof CSVException ? unchecked.getCause() : wrong;
        return new Unreadable("This is not CSV as RFC 4180 has it: %s".formatted(cause.getMessage()));
    }

    private static Row row(List<String> header, Line line) {
        String place = "line " + line.line;
        Map<String, String> cells = cells(header, line.cells);
        String externalId = cells.get(EXTERNAL_ID);
        if (line.cells.size() != header.size()) {
            return Row.refused(place, externalId, List.of(Violation.ofBody("",
                    "Has %d cells where there are %d columns.".formatted(line.cells.size(), header.size()))));
        }
        List<Violation> wrong = new ArrayList<>();
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        cells.forEach((name, cell) -> Column.named(name).ifPresent(column -> column.put(cell, content, wrong::add)));
        Optional<Language> locale = Optional.ofNullable(cells.get(LOCALE)).flatMap(Language::ofTag);
        if (locale.isEmpty() && cells.containsKey(LOCALE)) {
            wrong.add(Violation.ofBody("/" + LOCALE, "Must be one of the allowed values.").allowing(Stream.of(Language.values()).map(it -> it.tag).toList(), cells.get(LOCALE)));
        }
        return new Row(place, DraftKind.RESEARCH, externalId, locale.orElse(null), new Row.Said(cells.get(SUBJECT), content, references(cells)), wrong).checked();
    }

    /** Cells that say something, by their columns. */
    private static Map<String, String> cells(List<String> header, CSVRecord row) {
        Map<String, String> cells = new HashMap<>();
        IntStream.range(0, Math.min(header.size(), row.size())).filter(place -> !row.get(place).isBlank())
                .forEach(place -> cells.put(header.get(place), UNHARMED.matcher(row.get(place).strip()).replaceFirst("")));
        return cells;
    }

    private static List<Reference> references(Map<String, String> cells) {
        List<String> challenges = Column.values(cells.getOrDefault("challenges", ""));
        return IntStream.range(0, challenges.size())
                .mapToObj(place -> new Reference("/facts/relations/" + place + "/target", DraftKind.CHALLENGE, challenges.get(place))).toList();
    }
}
