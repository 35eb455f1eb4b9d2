package org.researchstories.strategy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.researchstories.body.Fault;
import org.researchstories.publication.Drafting;
import org.researchstories.relation.Link;
import org.researchstories.relation.Mention;
import org.researchstories.relation.RelationType;
import org.researchstories.story.StoryDraft;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A treatment strategy as editors send it.
 *
 * @param facts absent from a translation
 */
public record StrategyDraft(@NotNull @Valid StoryDraft story, @Valid OwnFacts facts) implements Drafting<TreatmentStrategy> {

    /**
     * What holds of a strategy in every language.
     *
     * @param challenges what it is to each challenge that it bears on
     * @param components what a combination is made of
     */
    public record OwnFacts(
            @NotNull Modality modality,
            @NotNull EvidenceStage evidenceStage,
            @NotNull StrategyRole role,
            @NotNull @Size(max = Mention.MOST) List<@NotNull @Valid Link> challenges,
            @NotNull @Size(max = 5) List<@NotNull UUID> components) {

        public OwnFacts {
            challenges = challenges == null ? List.of() : challenges;
            components = components == null ? List.of() : components;
        }
    }

    static StrategyDraft of(TreatmentStrategy it, StoryDraft words, List<Link> links) {
        return new StrategyDraft(words, words.facts() == null ? null : new OwnFacts(it.modality, it.evidenceStage, it.strategyRole,
                links.stream().filter(link -> link.type() != RelationType.COMPONENT).toList(),
                links.stream().filter(link -> link.type() == RelationType.COMPONENT).map(Link::target).toList()));
    }

    @Override
    public TreatmentStrategy blank() {
        return new TreatmentStrategy();
    }

    @Override
    public boolean hasFacts() {
        return facts != null;
    }

    @Override
    public void applyTo(TreatmentStrategy strategy) {
        if (facts != null) {
            strategy.modality = facts.modality;
            strategy.evidenceStage = facts.evidenceStage;
            strategy.strategyRole = facts.role;
        }
    }

    @Override
    public List<Link> links() {
        Stream<Link> parts = IntStream.range(0, facts.components.size()).mapToObj(place ->
                new Link(RelationType.COMPONENT, facts.components.get(place), null, place, false));
        return Stream.concat(facts.challenges.stream(), parts).toList();
    }

    @Override
    public List<Fault> faults() {
        return story.wording().bodyIsMissing();
    }
}
