package org.researchstories.imports;

import org.researchstories.problem.Violation;

import java.util.Comparator;
import java.util.Map;

/** Where in a row stands what a content has at a place: by pointers into the content, as {@code /content/story/wording/title}. */
record Places(Map<String, String> byPointer) {

    /** Of rows that have the content as it is. */
    static final Places SAME = new Places(Map.of());

    Places {
        byPointer = Map.copyOf(byPointer);
    }

    /** The same violation, where whoever sent the row would look for it. */
    Violation seen(Violation it) {
        return byPointer.keySet().stream().filter(place -> it.pointer() != null && (it.pointer() + "/").startsWith(place + "/"))
                .max(Comparator.comparingInt(String::length))
                .map(place -> at(byPointer.get(place) + it.pointer().substring(place.length()), it)).orElse(it);
    }

    private static Violation at(String pointer, Violation it) {
        return new Violation(it.parameter(), it.header(), pointer, it.detail(), it.allowed(), it.didYouMean());
    }
}
