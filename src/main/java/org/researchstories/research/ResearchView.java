package org.researchstories.research;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.researchstories.document.StoryCore;
import org.researchstories.document.Surroundings;
import org.researchstories.relation.Mention;
import org.researchstories.story.Kind;
import org.researchstories.vocabulary.Language;

import java.util.List;

/** Funded research as the contract has it (openapi: ResearchOutline). */
record ResearchView(
        @JsonUnwrapped StoryCore core,
        String whyItMatters,
        List<String> aims,
        ResearchStage researchStage,
        TrialPhase trialPhase,
        ResearchStatus researchStatus,
        List<RegistryId> registryIds,
        List<Output> outputs,
        List<ProgressUpdate> updates,
        Award award,
        List<FunderView> funders,
        OrganisationCard leadOrganisation,
        List<OrganisationCard> partnerOrganisations,
        List<PersonView> people,
        ClassificationsView classifications,
        List<Mention> challenges,
        List<Mention> strategies) {

    static ResearchView of(FundedResearch it, Language language, Surroundings around) {
        return new ResearchView(StoryCore.of(it, language, around),
                it.whyItMatters.get(language), it.aims.getOrDefault(language, List.of()),
                it.researchStage, it.trialPhase, it.researchStatus, it.registryIds, it.outputs,
                it.updates.getOrDefault(language, List.of()), it.award.shown(), FunderView.all(it, around),
                OrganisationCard.of(around.organisation(it.leadOrganisation)),
                it.partners.stream().map(around::organisation).map(OrganisationCard::of).toList(),
                it.people.stream().map(participant -> PersonView.of(participant, around)).toList(),
                ClassificationsView.of(it.classifications, language, around),
                around.mentionsIn(it, Kind.CHALLENGE, language).shown(), around.mentionsIn(it, Kind.STRATEGY, language).shown());
    }
}
