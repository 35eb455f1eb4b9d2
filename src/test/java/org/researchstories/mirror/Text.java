package org.researchstories.mirror;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A story in one language, as it was answered. */
record Text(String id, String locale, int version, byte[] json) {

    static Text of(byte[] json) {
        try {
            JsonNode story = Answer.JSON.readTree(json);
            return new Text(story.path("id").asText(), story.path("locale").asText(), story.path("version").asInt(), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
