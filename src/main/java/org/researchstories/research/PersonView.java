package org.researchstories.research;

import org.researchstories.document.Surroundings;
import org.researchstories.party.Person;

/** Who takes part (openapi: ResearchPerson). Without the person's consent only the role and the organisation are told. */
record PersonView(
        PersonRole role,
        String displayName,
        String honorific,
        String orcid,
        String profileUrl,
        OrganisationCard organisation) {

    static PersonView of(Participant participant, Surroundings around) {
        Person person = around.person(participant.person());
        OrganisationCard at = participant.organisation() == null ? null
                : OrganisationCard.of(around.organisation(participant.organisation()));
        return person.publicationConsent
                ? new PersonView(participant.role(), person.displayName, person.honorific, person.orcid, person.profileUrl, at)
                : new PersonView(participant.role(), null, null, null, null, at);
    }
}
