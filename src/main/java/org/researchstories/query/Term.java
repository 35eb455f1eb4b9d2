package org.researchstories.query;

import java.util.Comparator;

/**
 * Something that a story can be found by.
 *
 * @param value a key, a code or an id; never anything that the public cannot see in the story
 */
public record Term(Dimension dimension, String value) implements Comparable<Term> {

    private static final Comparator<Term> ORDER = Comparator.comparing(Term::dimension).thenComparing(Term::value);

    @Override
    public int compareTo(Term other) {
        return ORDER.compare(this, other);
    }
}
