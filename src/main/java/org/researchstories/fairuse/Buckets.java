package org.researchstories.fairuse;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;

import java.time.Duration;

/**
 * A bucket of tokens for each of those that a quota is given to. It is filled anew all at once, a window after its first request and
 * so on, so that what headers say of it is exact.
 */
final class Buckets<K> {

    /** Beyond it those are forgotten that were least asked for, and begin with a whole quota. */
    static final int MOST = 50_000;

    private final Quota quota;
    private final TimeMeter meter;
    private final Cache<K, Bucket> buckets;

    Buckets(Quota quota, TimeMeter meter) {
        this.quota = quota;
        this.meter = meter;
        this.buckets = Caffeine.newBuilder().maximumSize(MOST)
                // By then it is whole, and the next will be as well.
                .expireAfterAccess(Quota.WINDOW.multipliedBy(2)).ticker(meter::currentTimeNanos)
                // At once, not some time later on another thread: this is a bound.
                .executor(Runnable::run).build();
    }

    /** Counts a request. One that is not admitted takes nothing. */
    Standing take(K whose) {
        ConsumptionProbe probe = buckets.get(whose, any -> filled()).tryConsumeAndReturnRemaining(1);
        return new Standing(quota, probe.isConsumed(), probe.getRemainingTokens(), seconds(probe.getNanosToWaitForReset()));
    }

    private Bucket filled() {
        return Bucket.builder().addLimit(limit -> limit.capacity(quota.requests()).refillIntervally(quota.requests(), Quota.WINDOW))
                .withCustomTimePrecision(meter).build();
    }

    /** Rounded up: whoever waits for so long does not come too soon. */
    private static long seconds(long nanos) {
        return Math.max(1, Duration.ofNanos(nanos).plusSeconds(1).minusNanos(1).toSeconds());
    }

    /** How many there are. */
    long size() {
        return buckets.estimatedSize();
    }
}
