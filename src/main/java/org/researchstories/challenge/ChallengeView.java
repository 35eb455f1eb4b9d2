package org.researchstories.challenge;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.researchstories.document.StoryCore;
import org.researchstories.document.Mentions;
import org.researchstories.document.Surroundings;
import org.researchstories.relation.Mention;
import org.researchstories.story.Kind;
import org.researchstories.vocabulary.Language;

import java.time.LocalDate;
import java.util.List;

/** A challenge as the contract has it (openapi: ChallengeOutline). */
record ChallengeView(
        @JsonUnwrapped StoryCore core,
        List<String> keyQuestions,
        LocalDate openedOn,
        String round,
        List<Mention> strategies,
        boolean strategiesTruncated,
        String strategiesHref,
        List<Mention> research,
        boolean researchTruncated,
        String researchHref) {

    static ChallengeView of(Challenge it, Language language, Surroundings around) {
        Mentions strategies = around.mentionsIn(it, Kind.STRATEGY, language);
        Mentions research = around.mentionsIn(it, Kind.RESEARCH, language);
        return new ChallengeView(StoryCore.of(it, language, around),
                it.keyQuestions.getOrDefault(language, List.of()), it.openedOn, it.round,
                strategies.shown(), strategies.truncated(), strategies.href(),
                research.shown(), research.truncated(), research.href());
    }
}
