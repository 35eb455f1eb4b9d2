package org.researchstories.rendered;

import org.researchstories.document.Head;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * How the change log was seen at one moment.
 *
 * @param life   counted up each time the log is not the one that was seen before
 * @param latest the mark of the last change: another history has another one there
 * @param at     when it was seen to be so, in nanoseconds
 */
record Sight(int life, Head head, UUID latest, long at) {

    long position() {
        return head.position();
    }

    /** How long ago that was. */
    Duration unseen() {
        return Duration.ofNanos(System.nanoTime() - at);
    }

    /** When something that is scheduled changes what is public; null where nothing is. */
    Instant nextDue() {
        return head.nextDue();
    }
}
