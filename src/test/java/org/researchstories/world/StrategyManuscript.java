package org.researchstories.world;

import org.researchstories.relation.Link;
import org.researchstories.relation.RelationType;
import org.researchstories.story.Kind;
import org.researchstories.story.StoryDraft;
import org.researchstories.strategy.EvidenceStage;
import org.researchstories.strategy.Modality;
import org.researchstories.strategy.StrategyDraft;
import org.researchstories.strategy.StrategyRole;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A treatment strategy that is being written. */
public class StrategyManuscript extends Manuscript<StrategyManuscript> {

    private final List<Link> challenges = new ArrayList<>();
    private List<UUID> components = List.of();

    private StrategyManuscript() {
        super(Kind.STRATEGY);
    }

    public static StrategyManuscript aStrategy() {
        return new StrategyManuscript();
    }

    public StrategyManuscript addressing(Addressed challenge) {
        return linked(RelationType.ADDRESSES, challenge, challenges.size());
    }

    public StrategyManuscript addressing(Addressed challenge, int displayOrder) {
        return linked(RelationType.ADDRESSES, challenge, displayOrder);
    }

    public StrategyManuscript linked(RelationType type, Addressed other, int displayOrder) {
        challenges.add(new Link(type, other.id(), "It bears on it.", displayOrder, false));
        return this;
    }

    public StrategyManuscript addressingNothing() {
        challenges.clear();
        return this;
    }

    public StrategyManuscript combining(Addressed... strategies) {
        components = Arrays.stream(strategies).map(Addressed::id).toList();
        return this;
    }

    @Override
    public StrategyDraft draft() {
        return new StrategyDraft(story(), new StrategyDraft.OwnFacts(Modality.ANTIBODY, EvidenceStage.IN_TRIALS,
                StrategyRole.INTERVENTION, List.copyOf(challenges), components));
    }

    @Override
    Submission translated(StoryDraft story) {
        return () -> new StrategyDraft(story, null);
    }
}
