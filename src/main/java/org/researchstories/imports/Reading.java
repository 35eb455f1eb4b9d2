package org.researchstories.imports;

import org.researchstories.problem.Problem;

import java.util.function.Consumer;

/** How one form is read. What is wrong with a row is told with the row, and the next one is read all the same. */
interface Reading {

    /** As many rows as one import takes. */
    int MOST_ROWS = 20_000;

    Form form();

    /** Where in a row the members of its content stand, if not where they are in the content. */
    default Places places() {
        return Places.SAME;
    }

    /**
     * Looks at the whole before anything is kept.
     *
     * @throws Problem where it can be seen at once that it cannot be read
     */
    void glance(byte[] data);

    /**
     * Hands on every row, in order.
     *
     * @throws Unreadable where it turns out on the way that the whole cannot be read
     */
    void read(Sent sent, Consumer<Row> each);
}
