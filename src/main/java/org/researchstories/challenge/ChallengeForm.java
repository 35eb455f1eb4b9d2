package org.researchstories.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.publication.DraftForm;
import org.researchstories.relation.Link;
import org.researchstories.story.Kind;
import org.researchstories.story.StoryDraft;

import java.util.List;

@ApplicationScoped
class ChallengeForm implements DraftForm<Challenge> {

    @Override
    public Kind kind() {
        return Kind.CHALLENGE;
    }

    @Override
    public Class<ChallengeDraft> type() {
        return ChallengeDraft.class;
    }

    @Override
    public ChallengeDraft of(Challenge it, StoryDraft words, List<Link> links) {
        return ChallengeDraft.of(it, words);
    }
}
