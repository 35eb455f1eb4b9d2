package org.researchstories.reading;

import jakarta.inject.Singleton;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day that it is where the charity is: what review states depend on. */
@Singleton
public class Today {

    private final Clock clock;
    private final ZoneId zone;

    Today(Clock clock, ReadingConfig config) {
        this.clock = clock;
        this.zone = config.zone();
    }

    LocalDate date() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    Duration until(LocalDate day) {
        return Duration.between(clock.instant(), startOf(day));
    }

    Instant now() {
        return clock.instant();
    }
}
