package org.researchstories.world;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The machine's clock, which tests can move; it goes right again when what was to be done is done. */
@ApplicationScoped
public class MovableClock extends Clock {

    private static final ZoneId CHARITY = ZoneId.of("Europe/London");

    private volatile Duration ahead = Duration.ZERO;

    /** Does something while it is noon of this day where the charity is. */
    public void on(LocalDate day, Runnable what) {
        at(day.atTime(12, 0).atZone(CHARITY).toInstant(), what);
    }

    /** Does something while the clock goes on from this moment. */
    public void at(Instant moment, Runnable what) {
        ahead = Duration.between(Instant.now(), moment);
        try {
            what.run();
        } finally {
            ahead = Duration.ZERO;
        }
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("days are told by the charity's zone, moments in UTC");
    }
}
