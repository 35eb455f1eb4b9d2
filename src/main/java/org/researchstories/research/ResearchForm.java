package org.researchstories.research;

import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.publication.DraftForm;
import org.researchstories.relation.Link;
import org.researchstories.story.Kind;
import org.researchstories.story.StoryDraft;

import java.util.List;

@ApplicationScoped
class ResearchForm implements DraftForm<FundedResearch> {

    @Override
    public Kind kind() {
        return Kind.RESEARCH;
    }

    @Override
    public Class<ResearchDraft> type() {
        return ResearchDraft.class;
    }

    @Override
    public ResearchDraft of(FundedResearch it, StoryDraft words, List<Link> links) {
        return ResearchDraft.of(it, words, links);
    }
}
