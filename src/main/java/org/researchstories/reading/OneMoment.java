package org.researchstories.reading;

import org.researchstories.document.Head;
import org.researchstories.query.Restriction;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What is read by a restriction whose values were looked up before, as if in one snapshot: where something was published between the two, both are read again. Otherwise
 * an answer could say that it is of a position of which only half of it is.
 */
public final class OneMoment {

    private static final int ATTEMPTS = 4;

    private OneMoment() {
    }

    /**
     * The last attempt is answered whatever was published meanwhile: then something is published during each, and the next revalidation finds it.
     *
     * @param head of what was read
     */
    public static <T> T read(Supplier<Restriction> restriction, Function<Restriction, T> reading, Function<T, Head> head) {
        for (int attempt = 1; ; attempt++) {
            Restriction restricted = restriction.get();
            T read = reading.apply(restricted);
            if (attempt == ATTEMPTS || restricted.isOf(head.apply(read).mark())) {
                return read;
            }
        }
    }
}
