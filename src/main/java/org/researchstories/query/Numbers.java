package org.researchstories.query;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The values of a filter as the lists know them.
 *
 * @param keys    of each value that was asked for, its key: of a challenge or strategy the id, of anything else itself
 * @param numbers of the terms that some story was ever found by
 * @param shares  of all stories of a language, which part is at most left by what was asked for in each dimension: it decides how
 *                stories are counted, and never how many
 * @param mark    of the change log when they were looked up; null where none were
 */
public record Numbers(Map<Term, String> keys, Map<Term, Integer> numbers, Map<Dimension, Double> shares, UUID mark) {

    public static final Numbers NONE = new Numbers(Map.of(), Map.of(), Map.of(), null);

    double share(Dimension dimension) {
        return shares.getOrDefault(dimension, 1.0);
    }

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
