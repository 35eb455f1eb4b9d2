package org.researchstories.query;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days as {@code live.day_number} has them: a number of 16 binary digits, 1 for 1900-01-01. */
final class DayNumber {

    static final int DIGITS = 16;
    private static final LocalDate ZERO = LocalDate.of(1899, 12, 31);
    private static final int LAST = (1 << DIGITS) - 1;

    private DayNumber() {
    }

    static long of(LocalDate day) {
        return ChronoUnit.DAYS.between(ZERO, day);
    }

    /** Whether it has a number of its own, and so has the day after it: then others are earlier or later by their numbers. */
    static boolean has(LocalDate day) {
        return of(day) > 0 && of(day) < LAST - 1;
    }
}
