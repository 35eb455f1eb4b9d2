package org.researchstories.research;

import org.researchstories.party.Organisation;

/** An organisation where research names it (openapi: OrganisationCard). */
record OrganisationCard(String key, String name, String country, String ror) {

    static OrganisationCard of(Organisation it) {
        return new OrganisationCard(it.key, it.name, it.country, it.ror);
    }
}
