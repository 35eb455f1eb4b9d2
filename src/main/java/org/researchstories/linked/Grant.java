package org.researchstories.linked;

import com.fasterxml.jackson.databind.JsonNode;
import org.researchstories.vocabulary.Doi;

import java.util.stream.Stream;

/** The money for research, and what it pays for. To schema.org a grant has no dates: those of the work are the project's. */
final class Grant {

    private Grant() {
    }

    static Node of(Item item) {
        JsonNode award = item.at("award");
        String doi = award.path("grantDoi").textValue();
        return Told.thing("MonetaryGrant", Told.GRANT, item)
                .with("url", award.path("sourceUrl"))
                .withAll("identifier", Stream.concat(
                        Stream.of(Identifier.of("funderReference", award.path("funderReference").asText())),
                        Stream.ofNullable(doi).map(value -> Identifier.of("doi", value))))
                .withTexts("sameAs", Stream.ofNullable(doi).map(Doi::address))
                .with("additionalType", award.path("awardType"))
                .with("amount", amount(award))
                .withReferences("funder", item.each("funders").map(funder -> Organisations.node(funder.path("organisation"), item)))
                .with("sponsor", programme(award))
                .withReferences("fundedItem", Stream.concat(Stream.of(Project.of(item)), Stream.concat(
                        Trial.in(item), OtherStories.fundedBy(item))));
    }

    static Node reference(Item item) {
        return Node.reference(item.part(Told.GRANT));
    }

    /** Null where it is not disclosed. */
    private static Node amount(JsonNode award) {
        return !award.has("amountAwarded") ? null : Node.of("MonetaryAmount")
                .with("currency", award.path("currency")).with("value", award.path("amountAwarded"));
    }

    private static Node programme(JsonNode award) {
        return !award.has("programme") ? null : Node.of("FundingScheme").with("name", award.path("programme"));
    }
}
