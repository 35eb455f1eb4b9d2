package org.researchstories.world;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Waits for what other processes do. */
public final class Until {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private Until() {
    }

    /** With a little time between the looks, for the others to work in; fails where it never is so. */
    public static void until(String what, BooleanSupplier isSo) {
        until(what, PATIENCE, isSo);
    }

    /** The same, for as long as this. */
    public static void until(String what, Duration patience, BooleanSupplier isSo) {
        Instant end = Instant.now().plus(patience);
        while (!isSo.getAsBoolean()) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            assertTrue(Instant.now().isBefore(end), () -> "waited in vain until " + what);
        }
    }
}
