package org.researchstories.benchmark;

import java.util.List;

/**
 * Something that readers ask for.
 *
 * @param paths       of the requests, in turn
 * @param conditional whether whoever asks has the answer already
 * @param page        which page is asked for, of the list that a path begins
 */
record Scenario(String name, List<String> paths, boolean conditional, int page) {

    static Scenario of(String name, List<String> paths) {
        return new Scenario(name, paths, false, 1);
    }

    static Scenario of(String name, String path) {
        return of(name, List.of(path));
    }

    Scenario answeredBefore(String as) {
        return new Scenario(as, paths, true, page);
    }

    Scenario page(int number, String as) {
        return new Scenario(as, paths, conditional, number);
    }
}
