package org.researchstories.export;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands in a cell of a table, as imports read it (docs/guides/importing.md). */
final class Cell {

    /** What a spreadsheet may take for a formula (OWASP, CSV Injection), and what would be taken for our own apostrophe before it. */
    private static final Pattern FORMULA = Pattern.compile("^'*[=+\\-@\\t\\r\\n＝＋－＠]");

    private Cell() {
    }

    /** The text behind an apostrophe where it might be taken for a formula; imports take the apostrophe away again. */
    static String harmless(String text) {
        return FORMULA.matcher(text).find() ? "'" + text : text;
    }

    /** Several values in one cell; a bar within a value has a backslash before it. */
    static String of(Stream<String> values) {
        List<String> escaped = values.map(value -> value.replace("|", "\\|")).map(value -> value.endsWith("\\") ? value + " " : value).toList();
        return escaped.stream().collect(Collectors.joining("|"));
    }
}
