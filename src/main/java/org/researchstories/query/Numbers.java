package org.researchstories.query;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The values of a filter as the lists know them.
 *
 * @param keys    of each value that was asked for, its key: of a challenge or strategy the id, of anything else itself
 * @param numbers of the terms that some story was ever found by
 */
public record Numbers(Map<Term, String> keys, Map<Term, Integer> numbers) {

    public static final Numbers NONE = new Numbers(Map.of(), Map.of());

    List<Integer> of(Dimension dimension, List<String> values) {
        return numbers(values.stream().map(value -> term(dimension, value)));
    }

    /** Of everything that is related to one of {@code values} in one of these ways. */
    List<Integer> related(Dimension dimension, List<String> values, List<String> relations) {
        Dimension related = dimension.related().orElseThrow();
        return numbers(values.stream().flatMap(value -> relations.stream()
                .map(relation -> new Term(related, term(dimension, value).value() + "/" + relation))));
    }

    /** The term with a value's key. */
    public Term term(Dimension dimension, String value) {
        return new Term(dimension, keys.getOrDefault(new Term(dimension, value), value));
    }

    private List<Integer> numbers(Stream<Term> terms) {
        return terms.filter(numbers::containsKey).map(numbers::get).distinct().sorted().toList();
    }
}
