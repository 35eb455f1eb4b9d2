package org.researchstories.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When a delivery that failed is tried again, and when no more: after five seconds, later and later, for three days. */
final class Patience {

    static final Duration LIMIT = Duration.ofDays(3);

    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2),
            Duration.ofHours(5), Duration.ofHours(10), Duration.ofHours(14), Duration.ofHours(20), Duration.ofHours(24));
    private static final Duration LONGEST = PAUSES.getLast();
    /** Receivers that failed together are not called again together. */
    private static final double JITTER = 0.1;

    private Patience() {
    }

    /**
     * @param failures    how often it has failed, at least once
     * @param since       when it first failed
     * @param asked       how long the receiver asks us to wait; no longer than a day is taken
     * @return empty where patience is at its end
     */
    static Optional<Instant> next(int failures, Instant since, Instant now, Optional<Duration> asked, RandomGenerator chance) {
        Duration usual = PAUSES.get(Math.min(failures, PAUSES.size()) - 1);
        long jittered = Math.round(usual.toMillis() * (1 + JITTER * (2 * chance.nextDouble() - 1)));
        Duration wait = asked.map(it -> it.compareTo(LONGEST) > 0 ? LONGEST : it).filter(it -> it.toMillis() > jittered)
                .orElse(Duration.ofMillis(jittered));
        return now.isBefore(since.plus(LIMIT)) ? Optional.of(now.plus(wait)) : Optional.empty();
    }
}
