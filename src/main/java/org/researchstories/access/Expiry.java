package org.researchstories.access;

import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.problem.Problem;
import org.researchstories.problem.Violation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How long a key may live: nobody remembers one that was made two years ago. */
@ApplicationScoped
class Expiry {

    static final Duration LONGEST = Duration.ofDays(366);

    private final Clock clock;

    Expiry(Clock clock) {
        this.clock = clock;
    }

    Instant atMost() {
        return clock.instant().plus(LONGEST);
    }

    /** @throws Problem where it is past or too far away */
    void check(String pointer, Instant wanted) {
        if (!wanted.isAfter(clock.instant()) || wanted.isAfter(atMost())) {
            throw Problem.invalidRequest(List.of(Violation.ofBody(pointer, "Must be in the future, and at most 366 days away.")));
        }
    }
}
