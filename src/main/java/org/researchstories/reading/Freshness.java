package org.researchstories.reading;

import jakarta.inject.Singleton;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** For how long an answer may be used without asking again (RFC 9111 section 5.2.2.1). */
@Singleton
public class Freshness {

    private final Clock clock;
    private final Duration maxAge;

    Freshness(Clock clock, ReadingConfig config) {
        this.clock = clock;
        this.maxAge = config.maxAge();
    }

    /** The longest that a withdrawal can go unseen. */
    public Duration maxAge() {
        return maxAge;
    }

    /**
     * {@code Cache-Control} of an answer: never beyond the moment at which something scheduled is due; and until that is done, not at all.
     *
     * @param changes when the answer changes by itself
     * @param nextDue when something that is scheduled is; may be null
     */
    public String until(Instant changes, Instant nextDue) {
        Instant now = clock.instant();
        Instant end = nextDue == null || changes.isBefore(nextDue) ? changes : nextDue;
        return "public, max-age=" + Math.max(0, Math.min(maxAge.toSeconds(), Duration.between(now, end).toSeconds()));
    }
}
