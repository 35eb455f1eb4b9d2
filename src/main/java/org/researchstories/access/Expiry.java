package org.researchstories.access;

import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.problem.Problem;
import org.researchstories.problem.Violation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

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

    /** @throws Problem where any of these moments, each by its place in the body, is past or too far away */
    void check(Map<String, Instant> wanted) {
        List<Violation> wrong = wanted.entrySet().stream().filter(each -> !isPossible(each.getValue())).map(Map.Entry::getKey).sorted()
                .map(pointer -> Violation.ofBody(pointer, "Must be in the future, and at most 366 days away.")).toList();
        if (!wrong.isEmpty()) {
            throw Problem.invalidRequest(wrong);
        }
    }

    private boolean isPossible(Instant wanted) {
        return wanted.isAfter(clock.instant()) && !wanted.isAfter(atMost());
    }
}
