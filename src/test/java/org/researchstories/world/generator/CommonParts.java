package org.researchstories.world.generator;

import org.researchstories.story.Author;
import org.researchstories.story.Facts;
import org.researchstories.story.Review;
import org.researchstories.story.ReviewEvent;
import org.researchstories.vocabulary.CancerType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** What every generated story has, whatever its kind. */
final class CommonParts {

    /** The day on which this world is told of; nothing in it depends on the day on which it is made. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    private static final String NOTICE = "Sample record, made by a generator for tests of speed. Its text says nothing, and everything in it is invented.";
    private static final String ROLE = "consultant (sample)";

    private final Vocabulary vocabulary;

    CommonParts(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Facts facts(Luck luck, List<UUID> related) {
        return new Facts(luck.in(0.05) ? luck.between(0, 100) : 1_000 + luck.between(0, 8_999),
                luck.in(0.3) ? vocabulary.media.one(luck) : null,
                luck.in(0.05) ? List.of(CancerType.NOT_SITE_SPECIFIC) : vocabulary.cancerTypes.several(luck, luck.fewBetween(1, 4, 2)),
                vocabulary.topics.several(luck, luck.fewBetween(1, 5, 1.5)),
                vocabulary.tags.several(luck, luck.fewBetween(0, 7, 1.5)),
                vocabulary.references.several(luck, luck.fewBetween(0, 6, 2)),
                vocabulary.terms.several(luck, luck.fewBetween(0, 6, 1.5)),
                related, luck.in(0.3) ? List.of(new Author("The editors (sample)", null)) : List.of(),
                "CC-BY-4.0", "Research Stories generated sample", true, NOTICE);
    }

    /** Never reviewed, in date, due soon or overdue: some of each. */
    Review review(Luck luck) {
        if (luck.in(0.2)) {
            return new Review(null, luck.in(0.5) ? luck.day(TODAY, TODAY.plusYears(2)) : null, null, null);
        }
        LocalDate reviewed = luck.day(TODAY.minusYears(3), TODAY.minusDays(1));
        return new Review(reviewed, luck.in(0.05) ? null : reviewed.plusMonths(luck.between(12, 42)), ROLE, null);
    }

    /** The review on record that a text in English needs to say that it was reviewed. */
    static List<ReviewEvent> events(Review review) {
        return review.lastReviewedOn() == null ? List.of() : List.of(new ReviewEvent(ReviewEvent.Type.CLINICAL,
                ReviewEvent.Outcome.APPROVED, review.lastReviewedOn(), ROLE, null, null));
    }

    /** More of them in later years. */
    Instant published(Luck luck) {
        long days = luck.fewBetween(0, 14 * 365, 2);
        return TODAY.minusDays(days + 1).atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(luck.between(0, 86_399));
    }
}
