package org.researchstories.query;

import java.util.List;

/**
 * That a story has one of these terms; never, where there is none.
 *
 * @param name of the parameter with them
 */
record AnyOf(String name, List<Integer> terms) {

    /** As a condition of a row {@code l} of {@code live.listing}. */
    Condition condition() {
        return terms.isEmpty() ? Condition.of("false") : Condition.of("l.terms && :" + name, name, terms);
    }
}
