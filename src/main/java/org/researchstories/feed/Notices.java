package org.researchstories.feed;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What readers must be told before they read a story: that it is withdrawn and why, and that it is a sample. */
final class Notices {

    private static final Map<String, String> WITHDRAWN = Map.of("en", "Withdrawn: ", "cy", "Tynnwyd yn ôl: ");

    private Notices() {
    }

    /** None of most stories. */
    static List<String> of(JsonNode story) {
        String reason = story.path("withdrawal").path("reason").textValue();
        String withdrawn = reason == null ? null : WITHDRAWN.getOrDefault(story.path("locale").asText(), WITHDRAWN.get("en")) + reason;
        return Stream.of(withdrawn, story.path("sampleNotice").textValue()).filter(Objects::nonNull).toList();
    }
}
