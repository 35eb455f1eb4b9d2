package org.researchstories.story;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.researchstories.body.PlainText;
import org.researchstories.vocabulary.Language;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What every kind of draft has: one edition of a story in one language.
 *
 * @param facts            what holds in every language; absent from a translation, which leaves the facts alone
 * @param reviewEvents     the reviews that this edition had; those of earlier ones stay on record
 * @param changeNote       what readers are told of this edition; required for a major update
 * @param formerSlugs      where it was found before it came here; each keeps leading to it
 * @param sourceEdition    of a translation, the edition in the default language that it is of; where left out, the one that is public, or becomes so with it
 * @param firstPublishedAt only from where it was first published elsewhere; otherwise the moment of publication
 */
public record StoryDraft(
        @NotNull UUID id,
        @NotNull Language locale,
        @NotNull @Valid Wording wording,
        @Valid Facts facts,
        @NotNull @Valid Review review,
        @NotNull @Size(max = 20) List<@NotNull @Valid ReviewEvent> reviewEvents,
        @NotNull UpdateType updateType,
        @PlainText(max = 280) String changeNote,
        @NotNull List<@NotNull @Valid FormerSlug> formerSlugs,
        @Positive Integer sourceEdition,
        Instant firstPublishedAt) {

    /** Lists that are left out have no members, and what says nothing of a review has had none. */
    public StoryDraft {
        review = review == null ? Review.NONE : review;
        reviewEvents = reviewEvents == null ? List.of() : reviewEvents;
        formerSlugs = formerSlugs == null ? List.of() : formerSlugs;
    }

    /** The draft that would leave a published text as it is: a minor update without reviews of its own. */
    public static StoryDraft of(StoryText text, List<UUID> related) {
        Story story = text.story;
        return new StoryDraft(story.id, text.locale, Wording.of(text), text.locale == Language.DEFAULT ? Facts.of(story, related) : null,
                text.review == null ? Review.NONE : text.review, List.of(), UpdateType.MINOR, null, List.of(), text.sourceEdition, null);
    }
}
