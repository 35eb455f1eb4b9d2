package org.researchstories.research;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.researchstories.body.Fault;
import org.researchstories.body.PlainText;
import org.researchstories.publication.Drafting;
import org.researchstories.relation.Link;
import org.researchstories.relation.Mention;
import org.researchstories.story.StoryDraft;
import org.researchstories.vocabulary.Language;
import org.researchstories.vocabulary.Split;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A summary of funded research as editors send it.
 *
 * @param facts absent from a translation
 */
public record ResearchDraft(
        @NotNull @Valid StoryDraft story,
        @PlainText(min = 1, max = 400) String whyItMatters,
        @NotNull @Size(min = 1, max = 6) List<@NotNull @PlainText(min = 1, max = 200) String> aims,
        @NotNull @Size(max = 50) List<@NotNull @Valid ProgressUpdate> updates,
        @Valid OwnFacts facts) implements Drafting<FundedResearch> {

    public ResearchDraft {
        updates = updates == null ? List.of() : updates;
    }

    /**
     * What holds of the research in every language.
     *
     * @param relations the challenges that it investigates, exactly one of them as the primary one, and the
     *                  strategies, each in its role
     */
    public record OwnFacts(
            @NotNull ResearchStage researchStage,
            TrialPhase trialPhase,
            @NotNull ResearchStatus researchStatus,
            @NotNull @Size(max = 20) List<@NotNull @Valid RegistryId> registryIds,
            @NotNull @Size(max = 200) List<@NotNull @Valid Output> outputs,
            @NotNull @Valid Award award,
            @NotNull String leadFunder,
            BigDecimal leadFunderShare,
            @NotNull @Size(max = MOST_CO_FUNDERS) List<@NotNull @Valid CoFunder> coFunders,
            @NotNull String leadOrganisation,
            @NotNull @Size(max = 50) List<@NotNull String> partners,
            @NotNull @Size(max = 20) List<@NotNull @Valid Participant> people,
            @NotNull List<@NotNull @Valid Share> classifications,
            @NotNull @Size(min = 1, max = Mention.MOST) List<@NotNull @Valid Link> relations) {

        /** With the lead funder they are 50. */
        private static final int MOST_CO_FUNDERS = 49;

        /** Lists that may be empty may be left out. */
        public OwnFacts {
            registryIds = registryIds == null ? List.of() : registryIds;
            outputs = outputs == null ? List.of() : outputs;
            coFunders = coFunders == null ? List.of() : coFunders;
            partners = partners == null ? List.of() : partners;
            people = people == null ? List.of() : people;
            classifications = classifications == null ? List.of() : classifications;
        }

        private static OwnFacts of(FundedResearch it, List<Link> links) {
            return new OwnFacts(it.researchStage, it.trialPhase, it.researchStatus, it.registryIds, it.outputs, it.award, it.leadFunder,
                    it.leadFunderShare, List.copyOf(it.coFunders), it.leadOrganisation, List.copyOf(it.partners), List.copyOf(it.people),
                    List.copyOf(it.classifications), links);
        }

        @AssertTrue(message = "a trial phase belongs to a clinical trial only")
        boolean isTrialPhaseOfATrial() {
            return trialPhase == null || researchStage == ResearchStage.CLINICAL_TRIAL;
        }

        @AssertTrue(message = "exactly one challenge must be the primary one")
        boolean isRelationsWithOnePrimary() {
            return relations == null || relations.stream().filter(link -> link != null && link.primary()).count() == 1;
        }

        private Stream<Split> splits() {
            return classifications.stream().collect(Collectors.groupingBy(Share::scheme)).entrySet().stream()
                    .map(shared -> new Split(shared.getKey(), shared.getValue().stream()
                            .map(share -> new Split.Part(share.code(), share.percent())).toList()));
        }

        private void applyTo(FundedResearch research) {
            research.researchStage = researchStage;
            research.trialPhase = trialPhase;
            research.researchStatus = researchStatus;
            research.registryIds = registryIds;
            research.outputs = outputs;
            research.award = award;
            research.leadFunder = leadFunder;
            research.leadFunderShare = leadFunderShare;
            research.leadOrganisation = leadOrganisation;
            research.coFunders = new ArrayList<>(coFunders);
            research.partners = new ArrayList<>(partners);
            research.people = new ArrayList<>(people);
            research.classifications = new ArrayList<>(classifications);
        }
    }

    static ResearchDraft of(FundedResearch it, StoryDraft words, List<Link> links) {
        return new ResearchDraft(words, it.whyItMatters.get(words.locale()), it.aims.getOrDefault(words.locale(), List.of()),
                it.updates.getOrDefault(words.locale(), List.of()), words.facts() == null ? null : OwnFacts.of(it, links));
    }

    @Override
    public FundedResearch blank() {
        return new FundedResearch();
    }

    @Override
    public boolean hasFacts() {
        return facts != null;
    }

    @Override
    public void applyTo(FundedResearch research) {
        Language locale = story.locale();
        research.whyItMatters = with(research.whyItMatters, locale, whyItMatters);
        research.aims = with(research.aims, locale, aims);
        research.updates = with(research.updates, locale, updates);
        if (facts != null) {
            facts.applyTo(research);
        }
    }

    @Override
    public List<Link> links() {
        return facts.relations;
    }

    @Override
    public List<Fault> faults() {
        return facts == null ? List.of() : facts.splits().flatMap(split ->
                        split.violations(facts.award.awardType() == AwardType.PROGRAMME).stream()
                                .map(violation -> new Fault("/facts/classifications", split.scheme().value + ": " + violation)))
                .toList();
    }

    private static <T> Map<Language, T> with(Map<Language, T> texts, Language language, T text) {
        Map<Language, T> changed = new HashMap<>(texts);
        if (text == null) {
            changed.remove(language);
        } else {
            changed.put(language, text);
        }
        return changed;
    }
}
