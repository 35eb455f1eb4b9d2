package org.researchstories.query;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How the stories that a restriction leaves are counted by facets. Each answer is SQL for rows of {@code dimension}, {@code value},
 * how many {@code stories}, and {@code false}: it tells of no value that it was chosen.
 */
interface Counting {

    static Counting of(Restriction restriction, Dimension left) {
        return restriction.leavesManyBut(left) ? new CountingBits(restriction) : new CountingRows(restriction);
    }

    /** @param left the open dimension that is counted by, if it does not matter what is asked for in it */
    static Counting ofOpen(Restriction restriction, Dimension left) {
        return restriction.leavesManyForAnOpenOneBut(left) ? new CountingBits(restriction) : new CountingRows(restriction);
    }

    /**
     * By dimensions of which their terms say all, and which are not open.
     *
     * @param left the dimension in which it does not matter what is asked for
     */
    Condition byTerms(List<Dimension> facets, Dimension left);

    /**
     * By an open dimension ({@link Dimension#isOpen}).
     *
     * @param most of how many values, the most common, all must be told, and of what the filter has; of what is left at least whether there is any
     */
    Condition byMostCommon(Dimension facet, Dimension left, int most);

    Condition byKind();

    Condition byReviewState();

    /** All that are related in this way to what the filter names, or to anything where it names nothing. */
    Condition related(String relation);

    /**
     * By what they are related to in one of the ways that the filter names; who is related in two of them counts once.
     *
     * @param most as above
     */
    Condition byWay(Dimension facet, int most);

    /** Names and values as SQL: only of what the contract's patterns let through, which is letters, digits, dots, hyphens and underscores. */
    static String quoted(List<String> values) {
        return values.stream().map(Counting::quoted).collect(Collectors.joining(", "));
    }

    static String quoted(String value) {
        if (!value.matches("[A-Za-z0-9._-]+")) {
            throw new IllegalArgumentException("not a value of a filter: " + value);
        }
        return "'" + value + "'";
    }

    static String names(List<Dimension> facets) {
        return quoted(facets.stream().map(facet -> facet.property).toList());
    }
}
