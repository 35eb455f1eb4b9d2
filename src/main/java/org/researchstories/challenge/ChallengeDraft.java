package org.researchstories.challenge;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.researchstories.body.Fault;
import org.researchstories.body.PlainText;
import org.researchstories.publication.Drafting;
import org.researchstories.relation.Link;
import org.researchstories.story.StoryDraft;
import org.researchstories.vocabulary.Language;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A challenge as editors send it.
 *
 * @param facts absent from a translation
 */
public record ChallengeDraft(
        @NotNull @Valid StoryDraft story,
        @NotNull @Size(max = 8) List<@NotNull @PlainText(min = 1, max = 160) String> keyQuestions,
        @Valid OwnFacts facts) implements Drafting<Challenge> {

    public ChallengeDraft {
        keyQuestions = keyQuestions == null ? List.of() : keyQuestions;
    }

    /** What holds of a challenge in every language. */
    public record OwnFacts(LocalDate openedOn, @PlainText(min = 1, max = 40) String round) {
    }

    static ChallengeDraft of(Challenge it, StoryDraft words) {
        return new ChallengeDraft(words, it.keyQuestions.getOrDefault(words.locale(), List.of()),
                words.facts() == null ? null : new OwnFacts(it.openedOn, it.round));
    }

    @Override
    public Challenge blank() {
        return new Challenge();
    }

    @Override
    public boolean hasFacts() {
        return facts != null;
    }

    @Override
    public void applyTo(Challenge challenge) {
        Map<Language, List<String>> questions = new HashMap<>(challenge.keyQuestions);
        questions.put(story.locale(), keyQuestions);
        challenge.keyQuestions = questions;
        if (facts != null) {
            challenge.openedOn = facts.openedOn;
            challenge.round = facts.round;
        }
    }

    /** None: what a strategy is to a challenge is said by the strategy. */
    @Override
    public List<Link> links() {
        return List.of();
    }

    @Override
    public List<Fault> faults() {
        return story.wording().bodyIsMissing();
    }
}
