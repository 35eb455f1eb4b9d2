package org.researchstories.world;

import org.researchstories.challenge.ChallengeDraft;
import org.researchstories.story.Kind;
import org.researchstories.story.StoryDraft;

import java.util.List;

/** A challenge that is being written. */
public class ChallengeManuscript extends Manuscript<ChallengeManuscript> {

    private ChallengeManuscript() {
        super(Kind.CHALLENGE);
    }

    public static ChallengeManuscript aChallenge() {
        return new ChallengeManuscript();
    }

    @Override
    public ChallengeDraft draft() {
        return new ChallengeDraft(story(), List.of("What stands in the way?"), new ChallengeDraft.OwnFacts(null, null));
    }

    @Override
    Submission translated(StoryDraft story) {
        return () -> new ChallengeDraft(story, List.of("Beth sydd yn y ffordd?"), null);
    }
}
