package org.researchstories.manuscript;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a manuscript may ask of the parser at most. There are texts of a few kilobytes that it would fill up to millions of cells,
 * and for each link it walks over all that might be the beginning of a mark. No body that may be published reaches them, by what
 * each of its cells, links and marks takes of the {@link org.researchstories.body.Body#MOST_BYTES}.
 */
final class Bounds {

    private static final long MOST_CELLS = 100_000;
    private static final long MOST_BRACKETS = 5_000;
    private static final long MOST_WALKED = 60_000_000;

    /** A line below a row of headings, whatever it stands in. */
    private static final Pattern DELIMITERS = Pattern.compile("[\\s>*+.)0-9|:-]+");

    private Bounds() {
    }

    /** What is too much; empty where all is within bounds. */
    static Optional<String> exceeded(Source source) {
        if (source.length() > MarkdownBody.LONGEST) {
            return Optional.of("The text must be at most %,d characters long, is %,d".formatted(MarkdownBody.LONGEST, source.length()));
        }
        if (cells(source) > MOST_CELLS) {
            return Optional.of("The tables must have fewer than %,d cells".formatted(MOST_CELLS));
        }
        long brackets = 0;
        long marks = 0;
        for (String line : source.lines()) {
            brackets += count(line, "[", false);
            marks += count(line, "*_", true);
        }
        return brackets > MOST_BRACKETS || brackets * marks > MOST_WALKED
                ? Optional.of("There are too many [, * and _ in the text: write \\[, \\* and \\_ where they are meant") : Optional.empty();
    }

    /** As many cells as there may be or more: rows that lack cells are filled up. */
    private static long cells(Source source) {
        long cells = 0;
        long columns = 0;
        for (String line : source.lines()) {
            if (line.isBlank()) {
                columns = 0;
            } else if (line.indexOf('|') >= 0 && DELIMITERS.matcher(line).matches()) {
                columns = Math.max(columns, line.chars().filter(c -> c == '|').count() + 1);
            }
            cells += columns;
        }
        return cells;
    }

    /** How often there is one of the characters, without a backslash before it; a run of the same may count once. */
    private static long count(String line, String characters, boolean asRuns) {
        long count = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean goesOn = asRuns && i > 0 && line.charAt(i - 1) == c;
            count += characters.indexOf(c) >= 0 && !goesOn ? 1 : 0;
            i += c == '\\' ? 1 : 0;
        }
        return count;
    }
}
