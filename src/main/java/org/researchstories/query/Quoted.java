package org.researchstories.query;

import java.util.List;
import java.util.stream.Collectors;

/** Names and values as SQL: only of what the contract's patterns let through, which is letters, digits, dots, hyphens and underscores. */
final class Quoted {

    private Quoted() {
    }

    static String values(List<String> values) {
        return values.stream().map(Quoted::value).collect(Collectors.joining(", "));
    }

    static String value(String value) {
        if (!value.matches("[A-Za-z0-9._-]+")) {
            throw new IllegalArgumentException("not a value of a filter: " + value);
        }
        return "'" + value + "'";
    }

    static String names(List<Dimension> facets) {
        return values(facets.stream().map(facet -> facet.property).toList());
    }
}
