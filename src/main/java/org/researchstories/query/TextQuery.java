package org.researchstories.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What is searched for, as PostgreSQL writes a {@code tsquery}: words in quotes, {@code &}, {@code |} and {@code !}, and parentheses.
 * What can be told only from the places of words in a text (phrases), and beginnings of words, are taken whole.
 */
sealed interface TextQuery {

    /** As PostgreSQL reads it. */
    String text();

    /** @param word as it stands in texts */
    record Word(String word, String text) implements TextQuery {
    }

    /** What the index of words has to be asked for. */
    record Whole(String text) implements TextQuery {
    }

    record Not(TextQuery query) implements TextQuery {
        @Override
        public String text() {
            return "!( " + query.text() + " )";
        }
    }

    record All(List<TextQuery> queries) implements TextQuery {
        @Override
        public String text() {
            return joined(queries, " & ");
        }
    }

    record Any(List<TextQuery> queries) implements TextQuery {
        @Override
        public String text() {
            return joined(queries, " | ");
        }
    }

    private static String joined(List<TextQuery> queries, String by) {
        return queries.stream().map(query -> "( " + query.text() + " )").reduce((one, other) -> one + by + other).orElseThrow();
    }

    /** @throws IllegalArgumentException where it is no tsquery */
    static TextQuery of(String tsquery) {
        Reader reader = new Reader(tsquery);
        TextQuery query = reader.any();
        reader.end();
        return query;
    }

    /** Of the operators, those that bind more tightly are read further in: {@code |}, {@code &}, {@code <->}, {@code !}. */
    final class Reader {

        private final String text;
        private int place;

        private Reader(String text) {
            this.text = text;
        }

        private TextQuery any() {
            return joined('|', this::all, Any::new);
        }

        private TextQuery all() {
            return joined('&', this::phrase, All::new);
        }

        private TextQuery joined(char operator, Supplier<TextQuery> operand, Function<List<TextQuery>, TextQuery> joined) {
            List<TextQuery> operands = new ArrayList<>(List.of(operand.get()));
            while (passes(operator)) {
                operands.add(operand.get());
            }
            return operands.size() == 1 ? operands.getFirst() : joined.apply(operands);
        }

        private TextQuery phrase() {
            int begin = place;
            TextQuery query = one();
            while (passes('<')) {
                place = text.indexOf('>', place) + 1;
                one();
                query = new Whole(text.substring(begin, place));
            }
            return query;
        }

        private TextQuery one() {
            if (passes('!')) {
                return new Not(one());
            }
            if (passes('(')) {
                TextQuery query = any();
                pass(')');
                return query;
            }
            return word();
        }

        private TextQuery word() {
            pass('\'');
            int begin = place - 1;
            StringBuilder word = new StringBuilder();
            while (!isAt("'") || isAt("''")) {
                place += isAt("''") || isAt("\\\\") ? 1 : 0;
                if (place >= text.length()) {
                    throw new IllegalArgumentException("a quote is expected at the end of " + text);
                }
                word.append(text.charAt(place));
                place++;
            }
            place++;
            int end = place;
            while (place < text.length() && ":*ABCD".indexOf(text.charAt(place)) >= 0) {
                place++;
            }
            String whole = text.substring(begin, place);
            return place > end ? new Whole(whole) : new Word(word.toString(), whole);
        }

        private boolean passes(char operator) {
            while (isAt(" ")) {
                place++;
            }
            boolean passed = isAt(String.valueOf(operator));
            place += passed ? 1 : 0;
            return passed;
        }

        private void pass(char expected) {
            if (!passes(expected)) {
                throw new IllegalArgumentException("%s is expected at %d of %s".formatted(expected, place, text));
            }
        }

        private boolean isAt(String expected) {
            return text.startsWith(expected, place);
        }

        private void end() {
            if (!text.substring(place).isBlank()) {
                throw new IllegalArgumentException("nothing is expected at %d of %s".formatted(place, text));
            }
        }
    }
}
