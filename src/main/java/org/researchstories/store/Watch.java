package org.researchstories.store;

import io.quarkus.logging.Log;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Looks for something to do, on a thread of its own: again at once where there was something, half a second later where there was
 * nothing, and some seconds later where the database could not be asked.
 */
public final class Watch {

    public static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration AFTER_TROUBLE = BETWEEN_LOOKS.multipliedBy(4);

    private final String name;
    private final BooleanSupplier next;
    private final Duration betweenLooks;
    private volatile Thread looking;
    /** An interruption alone may get lost in whatever waits just then. */
    private volatile boolean ended;

    /**
     * @param name of what is looked for, as logs tell of it
     * @param next does the next thing; false where there is none
     */
    public Watch(String name, BooleanSupplier next) {
        this(name, BETWEEN_LOOKS, next);
    }

    /** @param betweenLooks how long to wait where there was nothing */
    public Watch(String name, Duration betweenLooks, BooleanSupplier next) {
        this.name = name;
        this.betweenLooks = betweenLooks;
        this.next = next;
    }

    public void begin() {
        looking = Thread.ofVirtual().name(name).start(this::look);
    }

    /** What is being done just now is finished, or undone by the database. Without effect where it has not begun. */
    public void end() {
        ended = true;
        if (looking != null) {
            looking.interrupt();
        }
    }

    private void look() {
        try {
            while (!ended) {
                Thread.sleep(untilNext());
            }
        } catch (InterruptedException toldToEnd) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration untilNext() {
        try {
            return next.getAsBoolean() ? Duration.ZERO : betweenLooks;
        } catch (RuntimeException outage) {
            Log.warnf("Looking for %s: %s", name, outage.getMessage());
            return AFTER_TROUBLE;
        }
    }
}
