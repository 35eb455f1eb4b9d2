package org.researchstories.preview;

import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.problem.Problem;
import org.researchstories.problem.ProblemType;
import org.researchstories.vocabulary.Language;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A few looks at a time: a token may be passed on to anybody, and a story is drawn anew for each look, on the connections that
 * editors need.
 */
@ApplicationScoped
class InTurn {

    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Look look;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    InTurn(Look look) {
        this.look = look;
    }

    /** @throws Problem as {@link Look#at}, and where too many want to look */
    PreviewedStory at(Preview preview, Optional<Language> language, String bodyFormat) {
        if (!comesToItsTurn()) {
            throw Problem.of(ProblemType.UNAVAILABLE, "Too many look at previews just now.").header("Retry-After", PATIENCE.toSeconds());
        }
        try {
            return look.at(preview, language, bodyFormat);
        } finally {
            turns.release();
        }
    }

    private boolean comesToItsTurn() {
        try {
            return turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
