package org.researchstories.soak;

import org.junit.jupiter.api.Test;

import java.time.Duration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever fails between, nothing that was acknowledged is lost and mirrors end right. */
class SoakIT {

    @Test
    void mirrorsAreRightAfterEverythingThatMayFailHasFailed() throws Exception {
        long seed = Long.getLong("soak.seed", System.currentTimeMillis() % 1_000_000);
        Report report = new Soak(seed, 2, 8, 40, 2, 1, Duration.ofSeconds(1), Duration.ofMinutes(20)).report();
        System.out.println(report);
        assertTrue(report.isGood(), report::toString);
        assertTrue(report.mirrors().stream().allMatch(mirror -> mirror.changes() > 0), report::toString);
        assertEquals(1, report.restored().size(), report::toString);
    }
}
