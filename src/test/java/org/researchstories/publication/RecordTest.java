package org.researchstories.publication;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.researchstories.story.ReviewEvent;
import org.researchstories.world.Addressed;
import org.researchstories.world.Desk;
import org.researchstories.world.Psql;
import org.researchstories.world.Reader;
import org.researchstories.world.Unique;

import java.time.LocalDate;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.researchstories.world.ChallengeManuscript.aChallenge;

/** What is kept for the record when a story is published: its reviews, why it moved, and which language changed. */
@QuarkusTest
class RecordTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);

    @Inject
    Desk desk;

    @Test
    void aReviewIsKeptWithTheEditionThatItWasOf() {
        var challenge = aChallenge();
        desk.publishes(challenge);
        desk.publishes(challenge.reviewedOn(DAY, DAY.plusYears(3)));
        assertEquals(List.of("en 2 clinical approved 2026-03-04 consultant"), rows("""
                select concat_ws(' ', locale, edition, type, outcome, reviewed_on, reviewer_role)
                from live.review_event where story_id = :id order by edition""", challenge));
    }

    @Test
    void aLaterEditionMayReferToAReviewOfAnEarlierOne() {
        var challenge = aChallenge().reviewedOn(DAY, DAY.plusYears(3));
        desk.publishes(challenge);
        desk.publishes(challenge.withoutNewReviews().titled("Told better"));
        assertEquals("2026-03-04", Reader.reads(challenge).path("review.lastReviewedOn"));
        assertEquals(1, rows("select 1 from live.review_event where story_id = :id", challenge).size());
    }

    @Test
    void aReviewersNameIsNeverShown() {
        String name = "Dr " + Unique.word();
        var challenge = aChallenge().reviewedOn(DAY, null).withReview(new ReviewEvent(ReviewEvent.Type.CLINICAL,
                ReviewEvent.Outcome.APPROVED, DAY, "consultant", name, "A note of " + name));
        desk.publishes(challenge);
        assertFalse(Reader.reads(challenge).asString().contains(name));
        assertFalse(rows("select concat(outline, body) from live.document where story_id = :id", challenge).toString().contains(name));
    }

    @Test
    void anAddressSaysWhenAndWhyItWasLeft() {
        var challenge = aChallenge();
        String first = challenge.slug();
        desk.publishes(challenge.formerlyAt(first + "-elsewhere"));
        desk.publishes(challenge.at(first + "-2"));
        assertEquals(List.of(first + " renamed", first + "-2 current", first + "-elsewhere moved"), addresses(challenge));
        desk.publishes(challenge.at(first));
        assertEquals(List.of(first + " current", first + "-2 renamed", first + "-elsewhere moved"), addresses(challenge));
    }

    @Test
    void aChangeSaysWhichLanguageWasPublished() {
        var challenge = aChallenge();
        desk.publishes(challenge);
        desk.publishes(challenge.inWelsh("Yn Gymraeg"));
        desk.publishes(challenge.saying("Something else."), challenge.inWelsh("Yn Gymraeg eto"));
        desk.withdraws(challenge, "It was wrong.");
        assertEquals(List.of("published en", "updated cy", "updated all", "withdrawn all"), rows("""
                select concat_ws(' ', reason, coalesce(locale, 'all')) from live.change
                where subject_kind = 'story' and subject = cast(:id as text) order by position""", challenge));
    }

    private static List<String> addresses(Addressed story) {
        return rows("select concat_ws(' ', slug, coalesce(reason, 'current')) from live.address where story_id = :id order by slug", story);
    }

    private static List<String> rows(String sql, Addressed story) {
        return Psql.asEditor().withHandle(handle -> handle.createQuery(sql).bind("id", story.id()).mapTo(String.class).list());
    }
}
