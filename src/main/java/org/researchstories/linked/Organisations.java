package org.researchstories.linked;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.stream.Stream;

/** Who pays for research and who does it. */
final class Organisations {

    private Organisations() {
    }

    /** All that research names, some of them more than once. */
    static Stream<Node> in(Item item) {
        return Stream.of(item.each("funders").map(funder -> funder.path("organisation")), Stream.of(item.at("leadOrganisation")),
                        item.each("partnerOrganisations"), item.each("people").map(person -> person.path("organisation")))
                .flatMap(cards -> cards).filter(JsonNode::isObject).map(card -> node(card, item));
    }

    static Stream<Node> partners(Item item) {
        return item.each("partnerOrganisations").map(card -> node(card, item));
    }

    static Node node(JsonNode card, Item item) {
        return Node.of("Organization", id(card, item))
                .with("name", card.path("name"))
                .withTexts("sameAs", Stream.ofNullable(card.path("ror").textValue()))
                .with("address", card.has("country") ? Node.of("PostalAddress").with("addressCountry", card.get("country")) : null);
    }

    private static String id(JsonNode card, Item item) {
        return item.absolute("/v1/organisations") + "#" + card.path("key").asText();
    }
}
