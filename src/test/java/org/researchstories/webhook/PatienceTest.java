package org.researchstories.webhook;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How long a receiver that fails is borne with. */
class PatienceTest {

    private static final Instant BEGAN = Instant.parse("2026-11-27T09:00:00Z");

    @Test
    void itIsTriedLaterAndLaterForThreeDaysAndThenNoMore() {
        Random chance = new Random(1);
        Instant now = BEGAN;
        Duration before = Duration.ZERO;
        int failures = 0;
        for (Optional<Instant> next = Optional.of(now); next.isPresent(); ) {
            now = next.get();
            failures++;
            next = Patience.next(failures, BEGAN, now, Optional.empty(), chance);
            if (next.isPresent()) {
                Duration wait = Duration.between(now, next.get());
                assertTrue(wait.compareTo(before.multipliedBy(8).dividedBy(10)) > 0, failures + ": " + wait);
                before = wait;
            }
        }
        assertTrue(failures >= 8 && failures <= 11, "tried %d times".formatted(failures));
        assertTrue(!now.isBefore(BEGAN.plus(Patience.LIMIT)) && now.isBefore(BEGAN.plus(Duration.ofDays(5))), now.toString());
    }

    @Test
    void aReceiverThatAsksForMoreTimeGetsIt() {
        Optional<Instant> next = Patience.next(1, BEGAN, BEGAN, Optional.of(Duration.ofMinutes(7)), new Random(1));
        assertEquals(Optional.of(BEGAN.plus(Duration.ofMinutes(7))), next);
        assertEquals(Optional.of(BEGAN.plus(Duration.ofDays(1))), Patience.next(1, BEGAN, BEGAN, Optional.of(Duration.ofDays(400)), new Random(1)));
        assertTrue(Patience.next(2, BEGAN, BEGAN, Optional.of(Duration.ZERO), new Random(1)).orElseThrow().isAfter(BEGAN.plusSeconds(200)));
    }
}
