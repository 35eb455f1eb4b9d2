package org.researchstories.linked;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What readers must be told wherever a story is described: that it is withdrawn and why, and that it is a sample. */
final class Notices {

    private static final Map<String, String> WITHDRAWN = Map.of("en", "Withdrawn: ", "cy", "Tynnwyd yn ôl: ");

    private Notices() {
    }

    /** The text with all that must be told before it. */
    static String before(String text, Item item) {
        return Stream.of(withdrawal(item), item.text("sampleNotice"), text).filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    static String status(Item item) {
        return isWithdrawn(item) ? "Withdrawn" : "Published";
    }

    /** Null where the story is not withdrawn. */
    static Node correction(Item item) {
        return !isWithdrawn(item) ? null : Node.of("CorrectionComment")
                .with("text", item.at("withdrawal").path("reason")).with("datePublished", item.at("withdrawal").path("at"));
    }

    private static String withdrawal(Item item) {
        return !isWithdrawn(item) ? null
                : WITHDRAWN.getOrDefault(item.text("locale"), WITHDRAWN.get("en")) + item.at("withdrawal").path("reason").asText();
    }

    private static boolean isWithdrawn(Item item) {
        return item.at("withdrawal").isObject();
    }
}
