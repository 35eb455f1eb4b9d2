package org.researchstories.schedule;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.researchstories.editorial.EditorialConfig;
import org.researchstories.release.EndStory;
import org.researchstories.store.PublishingSide;
import org.researchstories.story.Kind;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.Desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.Reader.gets;

/** What was to be reviewed so long ago that it is only in these tests. */
@QuarkusTest
class OverdueReviewsTest {

    private static final Period GRACE = Period.ofYears(30);
    private static final LocalDate LAST = LocalDate.now().minus(GRACE);

    @Inject
    Desk desk;
    @Inject
    EndStory end;
    @Inject
    PublishingSide database;
    @Inject
    Clock clock;
    @Inject
    OverdueReviews asByDefault;

    private record Decided(Optional<Period> withdrawOverdueAfter) implements EditorialConfig {

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Set<Kind> clinicalReview() {
            return Set.of();
        }

        @Override
        public Map<Kind, Integer> reviewMonths() {
            return Map.of();
        }
    }

    @Test
    void itStaysPublicWhereNobodyHasDecidedOtherwise() {
        ChallengeManuscript story = due(LAST.minusDays(5));
        asByDefault.withdraw();
        gets(story.path()).then().statusCode(200).body("status", equalTo("published")).body("review.state", equalTo("overdue"));
        desk.withdraws(story, "It was only a test.");
    }

    @Test
    void itIsWithdrawnWhereItIsOverdueForLongerThanWasDecided() {
        ChallengeManuscript late = due(LAST.minusDays(2));
        ChallengeManuscript soon = due(LAST.plusDays(2));
        new OverdueReviews(new Decided(Optional.of(GRACE)), end, database, clock).withdraw();
        gets(late.path()).then().statusCode(200).body("status", equalTo("withdrawn")).body("withdrawal.reason", containsString("reviewed"));
        gets(soon.path()).then().body("status", equalTo("published"));
    }

    private ChallengeManuscript due(LocalDate day) {
        ChallengeManuscript story = aChallenge().reviewedOn(day.minusYears(1), day);
        desk.publishes(story);
        return story;
    }
}
