package org.researchstories.world.generator;

import org.researchstories.relation.Link;
import org.researchstories.relation.RelationType;
import org.researchstories.story.Kind;
import org.researchstories.strategy.EvidenceStage;
import org.researchstories.strategy.Modality;
import org.researchstories.strategy.StrategyDraft;
import org.researchstories.strategy.StrategyRole;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What only a strategy has. */
final class Treatments {

    private static final int MOST_COMPONENTS = 3;

    private final Population population;
    private final Wordings wordings;

    Treatments(Population population, Wordings wordings) {
        this.population = population;
        this.wordings = wordings;
    }

    StrategyDraft.OwnFacts facts(Luck luck, int number) {
        Modality modality = luck.oneOf(Modality.values());
        return new StrategyDraft.OwnFacts(modality, luck.oneOf(EvidenceStage.values()),
                luck.in(0.9) ? StrategyRole.INTERVENTION : StrategyRole.COMPARATOR, challenges(luck),
                modality == Modality.COMBINATION ? components(luck, number) : List.of());
    }

    private List<Link> challenges(Luck luck) {
        List<Link> links = new ArrayList<>();
        luck.several(luck.fewBetween(1, 4, 1.5), it -> population.some(Kind.CHALLENGE, it)).forEach(challenge -> links.add(
                new Link(luck.in(0.75) ? RelationType.ADDRESSES : luck.oneOf(RelationType.COMPLICATES, RelationType.COMPARATOR),
                        population.id(Kind.CHALLENGE, challenge), wordings.lines(luck, 1, 250).getFirst(), links.size(), false)));
        return links;
    }

    /** Only better-known ones, so that nothing is made of itself. */
    private List<UUID> components(Luck luck, int number) {
        return number < MOST_COMPONENTS ? List.of()
                : luck.several(luck.between(2, MOST_COMPONENTS), it -> population.id(Kind.STRATEGY, it.fewBetween(0, number - 1, 2)));
    }
}
