package org.researchstories.benchmark;

import java.util.List;

/**
 * Something that readers ask for.
 *
 * @param paths       of the requests, in turn
 * @param accept      the media type that is asked for
 * @param conditional whether whoever asks has the answer already
 * @param page        which page is asked for, of the list that a path begins
 */
record Scenario(String name, List<String> paths, String accept, boolean conditional, int page) {

    static final String JSON = "application/json";

    static Scenario of(String name, List<String> paths) {
        return new Scenario(name, paths, JSON, false, 1);
    }

    static Scenario of(String name, String path) {
        return of(name, List.of(path));
    }

    Scenario answeredBefore(String as) {
        return new Scenario(as, paths, accept, true, page);
    }

    Scenario page(int number, String as) {
        return new Scenario(as, paths, accept, conditional, number);
    }

    Scenario accepting(String type, String as) {
        return new Scenario(as, paths, type, conditional, page);
    }

    /** The same addresses with something more. */
    Scenario with(String more, String as) {
        return new Scenario(as, paths.stream().map(path -> path + more).toList(), accept, conditional, page);
    }
}
