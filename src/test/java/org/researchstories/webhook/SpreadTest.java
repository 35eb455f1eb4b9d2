package org.researchstories.webhook;

import net.jqwik.api.Example;

import java.time.Duration;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** When every instance has seen what one has. */
class SpreadTest {

    private static final UUID LIFE = UUID.randomUUID();
    private static final Duration DELAY = Duration.ofSeconds(2);

    private final Spread spread = new Spread(new CallerTest.Settings(false, DELAY));

    @Example
    void whatWasSeenIsKnownToAllAfterTheDelayHoweverOftenItIsSeenAgain() {
        see(LIFE, 10, 0);
        see(LIFE, 10, 1);
        assertEquals(Duration.ofSeconds(1), left(10, 1));
        assertEquals(Duration.ZERO, left(10, 2));
        assertEquals(Duration.ZERO, left(10, 5));
    }

    @Example
    void whatIsBelowIsKnownAsLongAndWhatWasNotSeenIsNotKnown() {
        see(LIFE, 10, 0);
        see(LIFE, 200, 1);
        assertEquals(Duration.ZERO, left(7, 2));
        assertEquals(Duration.ofSeconds(1), left(11, 2));
        assertEquals(Duration.ofSeconds(1), left(200, 2));
        assertEquals(DELAY, left(201, 2));
    }

    @Example
    void whatIsSeenAtEachLookIsKnownToAllAllTheSame() {
        for (long second = 0; second < 100; second++) {
            see(LIFE, 10 * second, second);
            assertEquals(second < 2 ? Duration.ofSeconds(2 - second) : Duration.ZERO, left(0, second));
            assertEquals(DELAY, left(10 * second, second));
        }
        assertEquals(970, settled(99), "a log that never rests is told of all the same");
        assertEquals(Duration.ZERO, left(970, 99));
        assertEquals(Duration.ofSeconds(1), left(971, 99));
    }

    @Example
    void nothingIsKnownToAllUntilTheDelayIsOver() {
        assertEquals(-1, settled(0));
        see(LIFE, 10, 0);
        see(LIFE, 200, 1);
        assertEquals(-1, settled(1));
        assertEquals(10, settled(2));
        assertEquals(200, settled(3));
        see(LIFE, 9, 3);
        assertEquals(-1, settled(4));
    }

    @Example
    void anotherLogBeginsAnewAtWhateverPosition() {
        see(LIFE, 10, 0);
        see(LIFE, 9, 3);
        assertEquals(DELAY, left(9, 3));
        see(UUID.randomUUID(), 20, 6);
        assertEquals(DELAY, left(9, 6));
    }

    @Example
    void soDoesOneWithSomethingElseAtTheSamePosition() {
        see(LIFE, UUID.randomUUID(), 10, 0);
        assertEquals(Duration.ZERO, left(10, 3));
        see(LIFE, UUID.randomUUID(), 10, 3);
        assertEquals(DELAY, left(10, 3));
    }

    private void see(UUID life, long position, long seconds) {
        see(life, new UUID(0, position), position, seconds);
    }

    private void see(UUID life, UUID mark, long position, long seconds) {
        spread.see(life, mark, position, Duration.ofSeconds(seconds).toNanos());
    }

    private long settled(long seconds) {
        return spread.settled(Duration.ofSeconds(seconds).toNanos());
    }

    private Duration left(long position, long seconds) {
        return spread.left(position, Duration.ofSeconds(seconds).toNanos());
    }
}
