package org.researchstories.reading;

import org.researchstories.document.Head;
import org.researchstories.problem.Problem;
import org.researchstories.problem.ProblemType;
import org.researchstories.query.Restriction;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What is read by a restriction whose values were looked up before, as if in one snapshot: where something was published between the two, both are read again. Otherwise
 * an answer could say that it is of a position of which only half of it is.
 */
public final class OneMoment {

    /** Between the two are some milliseconds; that something is published in so many of them in a row takes a fault. */
    private static final int ATTEMPTS = 5;
    private static final int SECONDS_TO_WAIT = 1;

    private OneMoment() {
    }

    /**
     * @param head of what was read
     * @throws Problem where something was published during each attempt
     */
    public static <T> T read(Supplier<Restriction> restriction, Function<Restriction, T> reading, Function<T, Head> head) {
        return read(restriction.get(), restriction, reading, head);
    }

    /**
     * The same where the values have been looked up already.
     *
     * @param again looks them up once more
     */
    public static <T> T read(Restriction first, Supplier<Restriction> again, Function<Restriction, T> reading, Function<T, Head> head) {
        Restriction restriction = first;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            T read = reading.apply(restriction);
            if (restriction.isOf(head.apply(read).mark())) {
                return read;
            }
            restriction = again.get();
        }
        throw Problem.of(ProblemType.UNAVAILABLE, "So much is published just now that no moment of it could be read.").header("Retry-After", SECONDS_TO_WAIT);
    }
}
