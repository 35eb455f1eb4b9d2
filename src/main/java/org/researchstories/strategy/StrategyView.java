package org.researchstories.strategy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.researchstories.document.StoryCore;
import org.researchstories.document.Mentions;
import org.researchstories.document.Surroundings;
import org.researchstories.relation.Mention;
import org.researchstories.relation.RelationType;
import org.researchstories.story.Kind;
import org.researchstories.story.StoryReference;
import org.researchstories.vocabulary.Language;

import java.util.List;

/** A treatment strategy as the contract has it (openapi: StrategyOutline). */
record StrategyView(
        @JsonUnwrapped StoryCore core,
        Modality modality,
        EvidenceStage evidenceStage,
        StrategyRole strategyRole,
        List<StoryReference> components,
        List<Mention> challenges,
        List<Mention> research,
        boolean researchTruncated,
        String researchHref) {

    static StrategyView of(TreatmentStrategy it, Language language, Surroundings around) {
        Mentions research = around.mentionsIn(it, Kind.RESEARCH, language);
        return new StrategyView(StoryCore.of(it, language, around), it.modality, it.evidenceStage, it.strategyRole,
                around.targets(it, RelationType.COMPONENT, language),
                around.mentionsIn(it, Kind.CHALLENGE, language).shown(),
                research.shown(), research.truncated(), research.href());
    }
}
