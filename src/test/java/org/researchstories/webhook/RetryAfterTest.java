package org.researchstories.webhook;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** How long receivers ask us to wait. */
class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");

    @Test
    void secondsAndDatesAreUnderstood() {
        assertEquals(Optional.of(Duration.ofSeconds(120)), RetryAfter.read("120", NOW));
        assertEquals(Optional.of(Duration.ofMinutes(5)), RetryAfter.read("Fri, 27 Nov 2026 09:05:00 GMT", NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "1.5", "99999999999999999999", "Fri, 27 Nov 2026 08:55:00 GMT", "Mon, 27 Nov 2026 09:05:00 GMT"})
    void whatIsOverOrSaysNothingAsksForNothing(String value) {
        assertEquals(Optional.empty(), RetryAfter.read(value, NOW));
    }

    @Test
    void nothingAsksForNothing() {
        assertEquals(Optional.empty(), RetryAfter.read(null, NOW));
    }
}
