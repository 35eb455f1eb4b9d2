package org.researchstories.feed;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What readers must be told before they read a story: that it is withdrawn and why, that what it translates has gone on without it, and that it is a sample. */
final class Notices {

    private static final Map<String, String> WITHDRAWN = Map.of("en", "Withdrawn: ", "cy", "Tynnwyd yn ôl: ");

    private static final Map<String, String> STALE = Map.of("en", "The English text has changed since this was translated.", "cy", "Mae'r testun Saesneg wedi newid ers ei gyfieithu.");

    private Notices() {
    }

    /** None of most stories. */
    static List<String> of(JsonNode story) {
        String reason = story.path("withdrawal").path("reason").textValue();
        String withdrawn = reason == null ? null : in(story, WITHDRAWN) + reason;
        String stale = story.path("translationStale").asBoolean() ? in(story, STALE) : null;
        return Stream.of(withdrawn, stale, story.path("sampleNotice").textValue()).filter(Objects::nonNull).toList();
    }

    private static String in(JsonNode story, Map<String, String> languages) {
        return languages.getOrDefault(story.path("locale").asText(), languages.get("en"));
    }
}
