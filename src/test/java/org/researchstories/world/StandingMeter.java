package org.researchstories.world;

import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Time as quotas see it: none passes but what a test lets pass. */
@ApplicationScoped
public class StandingMeter implements TimeMeter {

    private final AtomicLong nanos = new AtomicLong();

    public void passes(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Override
    public long currentTimeNanos() {
        return nanos.get();
    }

    @Override
    public boolean isWallClockBased() {
        return false;
    }
}
