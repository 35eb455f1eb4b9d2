package org.researchstories.linked;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.stream.Stream;

/** The picture at the head of a story. */
final class Picture {

    private Picture() {
    }

    /** None where there is none. */
    static Stream<Node> in(Item item) {
        JsonNode media = item.at("heroImage");
        return !media.path("type").asText().equals("image") ? Stream.empty() : Stream.of(Licence.of(media.path("licence").asText(),
                Node.of("ImageObject", item.part("image"))
                        .with("contentUrl", media.path("url"))
                        .with("caption", media.path("caption"))
                        .with("description", media.path("alt").textValue())
                        .with("creditText", media.path("credit"))
                        .with("width", pixels(media.path("width")))
                        .with("height", pixels(media.path("height")))));
    }

    /** Null where there is none. */
    static Node reference(Item item) {
        return in(item).findFirst().map(Node::toReference).orElse(null);
    }

    private static Node pixels(JsonNode length) {
        return length.isMissingNode() ? null : Node.of("QuantitativeValue").with("value", length).with("unitText", "px");
    }
}
