package org.researchstories.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import org.researchstories.body.Fault;
import org.researchstories.story.Facts;
import org.researchstories.story.StoryDraft;
import org.researchstories.story.UpdateType;
import org.researchstories.vocabulary.CancerType;
import org.researchstories.vocabulary.Language;
import org.researchstories.vocabulary.Shared;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What keeps a draft from being published, as far as it shows by itself: what it names may still be missing. */
@ApplicationScoped
public class Proofreading {

    private final Validator validator;
    private final Clock clock;

    Proofreading(Validator validator, Clock clock) {
        this.validator = validator;
        this.clock = clock;
    }

    /** What its annotations say; where these are content, its kind's rules and those of every kind. */
    public List<Fault> faults(Drafting<?> draft) {
        List<Fault> faults = violations(draft);
        if (faults.isEmpty()) {
            faults.addAll(draft.faults());
            rules(draft, faults::add);
        }
        return faults;
    }

    public List<Fault> faults(Shared shared) {
        return violations(shared);
    }

    private List<Fault> violations(Object it) {
        return new ArrayList<>(validator.validate(it).stream().map(Pointer::fault).toList());
    }

    /** Rules that concern more than one field. */
    private void rules(Drafting<?> draft, Consumer<Fault> tell) {
        StoryDraft story = draft.story();
        story.wording().body().faults().forEach(fault -> tell.accept(fault.below("/story/wording/body")));
        if (draft.hasFacts() != (story.facts() != null)) {
            tell.accept(new Fault("/story/facts", "must stand together with the kind's own facts, or both be absent"));
        } else if (draft.hasFacts()) {
            rules(story.facts(), tell);
        } else if (story.locale() == Language.DEFAULT) {
            tell.accept(new Fault("/story/facts", "are required in " + Language.DEFAULT.tag));
        }
        if (story.firstPublishedAt() != null && story.firstPublishedAt().isAfter(clock.instant())) {
            tell.accept(new Fault("/story/firstPublishedAt", "must not be in the future"));
        }
        // A day is over somewhere on Earth before it has begun elsewhere.
        LocalDate tomorrow = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        for (int place = 0; place < story.reviewEvents().size(); place++) {
            if (story.reviewEvents().get(place).on().isAfter(tomorrow)) {
                tell.accept(new Fault("/story/reviewEvents/" + place + "/on", "must not be in the future"));
            }
        }
        LocalDate reviewed = story.review().lastReviewedOn();
        LocalDate due = story.review().nextReviewDueOn();
        if (reviewed != null && due != null && due.isBefore(reviewed)) {
            tell.accept(new Fault("/story/review/nextReviewDueOn", "must not be before lastReviewedOn"));
        }
        if (story.updateType() == UpdateType.MAJOR && story.changeNote() == null) {
            tell.accept(new Fault("/story/changeNote", "is required for a major update"));
        }
    }

    private static void rules(Facts facts, Consumer<Fault> tell) {
        if (facts.cancerTypes().contains(CancerType.NOT_SITE_SPECIFIC) && facts.cancerTypes().size() > 1) {
            tell.accept(new Fault("/story/facts/cancerTypes", CancerType.NOT_SITE_SPECIFIC + " must stand alone"));
        }
        if (facts.sample() != (facts.sampleNotice() != null)) {
            tell.accept(new Fault("/story/facts/sampleNotice", "must be given exactly when sample is true"));
        }
    }
}
