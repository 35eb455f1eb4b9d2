package org.researchstories.party;

import org.researchstories.vocabulary.Language;

import java.util.List;

/** An organisation as the contract has it (openapi: Organisation). Names are not translated. */
public record OrganisationView(
        String key,
        Language locale,
        String name,
        List<String> alternateNames,
        String type,
        String ror,
        List<String> organisationIds,
        String website,
        String city,
        String country,
        boolean sample,
        String sampleNotice) {

    private static final String SAMPLE_NOTICE = "Sample record. This organisation is invented.";

    static OrganisationView of(Organisation it) {
        return new OrganisationView(it.key, Language.DEFAULT, it.name, it.alternateNames, it.type, it.ror,
                it.organisationIds, it.website, it.city, it.country, it.sample, it.sample ? SAMPLE_NOTICE : null);
    }
}
