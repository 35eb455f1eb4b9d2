package org.researchstories.challenge;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.researchstories.document.StoryCore;
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
        List<Mention> research) {

    static ChallengeView of(Challenge it, Language language, Surroundings around) {
        return new ChallengeView(StoryCore.of(it, language, around),
                it.keyQuestions.getOrDefault(language, List.of()), it.openedOn, it.round,
                around.mentionsIn(it, Kind.STRATEGY, language), around.mentionsIn(it, Kind.RESEARCH, language));
    }
}
