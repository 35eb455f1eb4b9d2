package org.researchstories.research;

import org.researchstories.document.Surroundings;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Who pays (openapi: Funder); the first one leads. The share is in per cent. */
record FunderView(OrganisationCard organisation, boolean lead, BigDecimal share) {

    static List<FunderView> all(FundedResearch it, Surroundings around) {
        FunderView lead = new FunderView(OrganisationCard.of(around.organisation(it.leadFunder)), true, it.leadFunderShare);
        Stream<FunderView> others = it.coFunders.stream().map(other ->
                new FunderView(OrganisationCard.of(around.organisation(other.organisation())), false, other.share()));
        return Stream.concat(Stream.of(lead), others).toList();
    }
}
