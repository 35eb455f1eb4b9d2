package org.researchstories.strategy;

import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.publication.DraftForm;
import org.researchstories.relation.Link;
import org.researchstories.story.Kind;
import org.researchstories.story.StoryDraft;

import java.util.List;

@ApplicationScoped
class StrategyForm implements DraftForm<TreatmentStrategy> {

    @Override
    public Kind kind() {
        return Kind.STRATEGY;
    }

    @Override
    public Class<StrategyDraft> type() {
        return StrategyDraft.class;
    }

    @Override
    public StrategyDraft of(TreatmentStrategy it, StoryDraft words, List<Link> links) {
        return StrategyDraft.of(it, words, links);
    }
}
