package org.researchstories.reading;

import org.researchstories.document.Head;
import org.researchstories.problem.Problem;
import org.researchstories.problem.ProblemType;
import org.researchstories.query.Restriction;

import java.util.UUID;
import java.util.function.BiPredicate;
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
        return read(restriction.get(), restriction, Restriction::isOf, reading, head);
    }

    /**
     * The same where what it is read by has been looked up already.
     *
     * @param again looks it up once more
     * @param isOf  whether it was looked up at this mark of the change log
     */
    static <L, T> T read(L first, Supplier<L> again, BiPredicate<L, UUID> isOf, Function<L, T> reading, Function<T, Head> head) {
        L lookedUp = first;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            T read = reading.apply(lookedUp);
            if (isOf.test(lookedUp, head.apply(read).mark())) {
                return read;
            }
            lookedUp = again.get();
        }
        throw Problem.of(ProblemType.UNAVAILABLE, "So much is published just now that no moment of it could be read.").header("Retry-After", SECONDS_TO_WAIT);
    }
}
