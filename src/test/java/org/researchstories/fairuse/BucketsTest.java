package org.researchstories.fairuse;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.researchstories.world.StandingMeter;

import java.time.Duration;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The laws of quotas. */
class BucketsTest {

    private static final int QUOTA = 5;

    private final StandingMeter meter = new StandingMeter();
    private final Buckets<String> buckets = new Buckets<>(Quota.withoutKey(QUOTA), meter);

    /** Held against minutes that are counted by hand: the first begins with the first request, and each of the others where one ends. */
    @Property(tries = 300)
    void inEachMinuteAsManyAreLetInAsTheQuotaHasAndHeadersTellTheRest(
            @ForAll @Size(max = 60) List<@IntRange(max = 30_000) Integer> pauses) {
        StandingMeter time = new StandingMeter();
        Buckets<String> some = new Buckets<>(Quota.withoutKey(QUOTA), time);
        long now = 0;
        long minute = 0;
        long used = 0;
        for (int pause : pauses) {
            if (some.take("somebody").admitted() != used < QUOTA) {
                throw new AssertionError("at %d ms, with %d used".formatted(now, used));
            }
            used = Math.min(QUOTA, used + 1);
            time.passes(Duration.ofMillis(pause));
            now += pause;
            if (now / 60_000 > minute) {
                minute = now / 60_000;
                used = 0;
            }
            Standing standing = some.take("somebody");
            used = Math.min(QUOTA, used + 1);
            assertEquals(QUOTA - used, standing.left());
            assertEquals((60_000 - now % 60_000 + 999) / 1000, standing.seconds());
        }
    }

    @Example
    void nobodyTakesFromAnother() {
        for (int any = 0; any <= QUOTA; any++) {
            buckets.take("one");
        }
        assertEquals(new Standing(Quota.withoutKey(QUOTA), true, QUOTA - 1, 60), buckets.take("other"));
    }

    @Example
    void howManyThereAreIsBounded() {
        Buckets<Network> many = new Buckets<>(Quota.withoutKey(QUOTA), meter);
        for (long each = 0; each < 4L * Buckets.MOST; each++) {
            many.take(new Network(6, each));
            assertTrue(many.size() <= Buckets.MOST, () -> many.size() + " at once");
        }
    }

    @Example
    void whoDoesNotComeBackIsForgotten() {
        buckets.take("one");
        meter.passes(Duration.ofMinutes(2));
        for (int other = 0; other < 1000; other++) {
            buckets.take("other");
        }
        assertEquals(1, buckets.size());
    }
}
