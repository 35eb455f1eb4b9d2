package org.researchstories.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The pieces of a text that show best where the words are that were searched for: at most three of at most 24 words, each of one paragraph, in the order of the text.
 * The first that is chosen has the most of them; then come those with any that none has shown, and then those that have as many as the first.
 */
final class Pieces {

    private static final int MOST = 3;
    private static final int LONGEST = 24;
    private static final int MOST_BESIDE = 20;

    private final String text;
    private final Words words;
    private final long[] sought;
    private final BitSet taken = new BitSet();

    /** All that is in the text at all. */
    private final long all;

    private Pieces(Words words, long[] sought) {
        this.text = words.text();
        this.words = words;
        this.sought = sought;
        this.all = shown(0, sought.length - 1);
    }

    /** Part of a piece. */
    record Part(String text, boolean match) {
    }

    /** Words in a row. @param shown of those that were searched for */
    private record Row(int first, int last, long shown) {

        int score() {
            return Long.bitCount(shown);
        }
    }

    /** @param sought which of the phrases that are searched for each of the words is of, a bit for each phrase */
    static List<List<Part>> of(Words words, long[] sought) {
        Pieces pieces = new Pieces(words, sought);
        return pieces.chosen().stream().sorted(Comparator.comparing(Row::first)).map(pieces::parts).toList();
    }

    /** All of a short text; empty where there is none of those words. */
    static Optional<List<Part>> ofWhole(Words words, long[] sought) {
        Pieces pieces = new Pieces(words, sought);
        return pieces.all == 0 ? Optional.empty() : Optional.of(pieces.parts(0, words.text().length(), 0, words.size() - 1));
    }

    private List<Row> chosen() {
        List<Row> chosen = new ArrayList<>();
        long shown = 0;
        Optional<Row> next = best(~shown, 1);
        int most = next.map(Row::score).orElse(0);
        while (next.isPresent()) {
            Row piece = withWhatIsAround(next.get());
            taken.set(piece.first, piece.last + 1);
            chosen.add(piece);
            shown |= piece.shown;
            next = chosen.size() == MOST ? Optional.empty() : best(~shown, most);
        }
        return chosen;
    }

    /** The one with the most, and of these the first: of those that have a missing one or, where none has, of those that have at least so many. */
    private Optional<Row> best(long missing, int least) {
        Comparator<Row> better = Comparator.<Row, Boolean>comparing(row -> (row.shown & missing) != 0).thenComparing(Row::score);
        Row best = null;
        for (int first = 0; first < sought.length && (best == null || best.shown != all); first++) {
            if (sought[first] != 0 && !taken.get(first)) {
                Row row = from(first);
                boolean isWanted = (row.shown & missing) != 0 || row.score() >= least;
                best = isWanted && (best == null || better.compare(row, best) > 0) ? row : best;
            }
        }
        return Optional.ofNullable(best);
    }

    /** As long a row as may be, which ends with a word that is searched for. */
    private Row from(int first) {
        int last = first;
        long shown = 0;
        for (int at = first; at < Math.min(sought.length, first + LONGEST) && isWith(first, at); at++) {
            last = sought[at] == 0 ? last : at;
            shown |= sought[at];
        }
        return new Row(first, last, shown);
    }

    private Row withWhatIsAround(Row row) {
        int first = row.first;
        int last = row.last;
        int half = (LONGEST - (last - first + 1)) / 2;
        while (row.first - first < half && isWith(row.first, first - 1)) {
            first--;
        }
        while (last - first + 1 < LONGEST && isWith(row.last, last + 1)) {
            last++;
        }
        while (last - first + 1 < LONGEST && isWith(row.first, first - 1)) {
            first--;
        }
        return new Row(first, last, shown(first, last));
    }

    private long shown(int first, int last) {
        long shown = 0;
        for (int at = first; at <= last; at++) {
            shown |= sought[at];
        }
        return shown;
    }

    private boolean isWith(int one, int other) {
        return other >= 0 && other < sought.length && !taken.get(other) && words.areTogether(one, other);
    }

    private List<Part> parts(Row row) {
        int from = words.start(row.first);
        int to = words.end(row.last);
        return parts(from - before(from), to + behind(to), row.first, row.last);
    }

    /** How many characters stand right before this place that are of the word, such as a quotation mark; none where they join it with another. */
    private int before(int place) {
        int from = place;
        while (from > 0 && !isSpace(text.charAt(from - 1)) && !Words.isOfWords(text.codePointBefore(from)) && place - from <= MOST_BESIDE) {
            from--;
        }
        return from == 0 || isSpace(text.charAt(from - 1)) ? place - from : 0;
    }

    /** The same right behind it, such as a full stop. */
    private int behind(int place) {
        int to = place;
        while (to < text.length() && !isSpace(text.charAt(to)) && !Words.isOfWords(text.codePointAt(to)) && to - place <= MOST_BESIDE) {
            to++;
        }
        return to == text.length() || isSpace(text.charAt(to)) ? to - place : 0;
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private List<Part> parts(int from, int to, int first, int last) {
        List<Part> parts = new ArrayList<>();
        int at = from;
        for (int place = first; place <= last; place++) {
            if (sought[place] != 0) {
                add(parts, text.substring(at, words.start(place)), false);
                add(parts, words.spelt(place), true);
                at = words.end(place);
            }
        }
        add(parts, text.substring(at, to), false);
        return parts;
    }

    private static void add(List<Part> parts, String text, boolean match) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, match));
        }
    }
}
