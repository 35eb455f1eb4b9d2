package org.researchstories.rendered;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.researchstories.world.AnswersAreKept;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.Desk;
import org.researchstories.world.MovableClock;
import org.researchstories.world.Reader;
import org.researchstories.world.StrategyManuscript;
import org.researchstories.world.Submission;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** That something is published leaves the answers that it does not show in. */
@QuarkusTest
@TestProfile(AnswersAreKept.class)
class ReadBesidePublishingTest {

    private static final int STRATEGIES = 10;
    private static final int CHALLENGES_OF_EACH = 3;
    private static final int SECONDS = 15;
    /** Of each story, a second: 200 of all, which is little for a site of some traffic. */
    private static final int READS = 5;

    @Inject
    MeterRegistry meters;

    @Inject
    MovableClock clock;

    @Inject
    Desk desk;

    /** A clock that is ahead: what was published a moment ago is rendered once more when its date settles. */
    @Test
    void withAPublicationBetweenTwoHundredReadsNineteenOfTwentyPagesOfStoriesAreAnsweredFromMemory() {
        List<StrategyManuscript> strategies = new ArrayList<>();
        List<Submission> all = new ArrayList<>();
        List<String> pages = new ArrayList<>();
        for (int number = 0; number < STRATEGIES; number++) {
            List<ChallengeManuscript> challenges = Stream.generate(ChallengeManuscript::aChallenge).limit(CHALLENGES_OF_EACH).toList();
            StrategyManuscript strategy = StrategyManuscript.aStrategy();
            for (ChallengeManuscript challenge : challenges) {
                strategy = strategy.addressing(challenge);
                pages.add(challenge.path());
            }
            strategies.add(strategy);
            pages.add(strategy.path());
            all.addAll(challenges);
            all.add(strategy);
        }
        desk.publishes(all);
        clock.at(Instant.now().plus(Duration.ofHours(1)), () -> {
            pages.forEach(Reader::reads);
            double rendered = count("rendered");
            double hit = count("hit");
            for (int second = 0; second < SECONDS; second++) {
                StrategyManuscript changed = strategies.get(second % STRATEGIES).titled("Told in second %d".formatted(second));
                desk.publishes(changed);
                for (int read = 0; read < READS; read++) {
                    pages.forEach(Reader::reads);
                }
                assertEquals(changed.title(), Reader.reads(changed).path("title"));
            }
            double anew = count("rendered") - rendered;
            double share = (count("hit") - hit) / (count("hit") - hit + anew);
            assertEquals(SECONDS * (1 + CHALLENGES_OF_EACH), anew, "what a publication shows in is rendered once, and nothing else");
            assertTrue(share >= 0.95, () -> "from memory: " + share);
        });
    }

    private double count(String how) {
        return meters.get("stories.rendered.requests").tag("answer", how).counter().count();
    }
}
