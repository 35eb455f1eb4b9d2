package org.researchstories.fairuse;

import net.jqwik.api.Example;
import org.researchstories.world.StandingMeter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Which quotas there may be. */
class QuotasTest {

    private record Settings(int withoutKey, int withKey) implements FairUseConfig {
    }

    @Example
    void aQuotaOutOfItsLimitsIsRefusedByTheNameOfItsSetting() {
        assertEquals("stories.fair-use.without-key must be from 1 to 1,000,000,000, and is 0.", refusal(new Settings(0, 1)));
        assertEquals("stories.fair-use.with-key must be from 1 to 1,000,000,000, and is 1000000001.", refusal(new Settings(1, 1_000_000_001)));
        assertTrue(new Quotas(new Settings(1, 1_000_000_000), new StandingMeter()).mayGuess(Network.of("192.0.2.1")));
    }

    private static String refusal(FairUseConfig settings) {
        return assertThrows(IllegalArgumentException.class, () -> new Quotas(settings, new StandingMeter())).getMessage();
    }
}
