package org.researchstories.preview;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.access.Actor;
import org.researchstories.access.PreviewToken;
import org.researchstories.editorial.Desk;
import org.researchstories.editorial.WorkingCopy;
import org.researchstories.problem.Problem;
import org.researchstories.problem.Violation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Has somebody look at what is not public. */
@ApplicationScoped
class Arrange {

    /** A link that is passed on must not outlive what it was made for by much. */
    static final Duration LONGEST = Duration.ofDays(7);
    private static final Duration USUAL = Duration.ofDays(1);

    private final Previews previews;
    private final Desk desk;
    private final Clock clock;

    Arrange(Previews previews, Desk desk, Clock clock) {
        this.previews = previews;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * @return the token, which cannot be had again
     * @throws Problem where one of the drafts is not there, the first is of no story, or the end is past or too far away
     */
    PreviewToken of(PreviewDraft wanted, Actor by) {
        Instant now = clock.instant();
        Instant expiresAt = Optional.ofNullable(wanted.expiresAt()).orElse(now.plus(USUAL));
        List<Violation> violations = QuarkusTransaction.requiringNew().call(() -> violations(wanted.drafts()));
        if (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(LONGEST))) {
            violations.add(Violation.ofBody("/expiresAt", "Must be in the future, and at most 7 days away."));
        }
        if (!violations.isEmpty()) {
            throw Problem.invalidRequest(violations);
        }
        PreviewToken token = PreviewToken.random();
        previews.add(token, wanted.drafts(), now, expiresAt, by);
        return token;
    }

    private List<Violation> violations(List<UUID> drafts) {
        List<Violation> violations = new ArrayList<>();
        List<WorkingCopy> copies = desk.at(drafts);
        if (!copies.getFirst().kind().isStory()) {
            violations.add(Violation.ofBody("/drafts/0", "Must be the draft of a story."));
        }
        if (new HashSet<>(drafts).size() < drafts.size()) {
            violations.add(Violation.ofBody("/drafts", "Must be different drafts."));
        }
        return violations;
    }
}
