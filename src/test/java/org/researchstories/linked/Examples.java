package org.researchstories.linked;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** What the contract shows: stories as JSON, and what they are as linked data. */
final class Examples {

    static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private static final JsonNode CONTRACT = read("/META-INF/openapi.json");

    private Examples() {
    }

    /** A copy that may be changed. */
    static ObjectNode named(String name) {
        return CONTRACT.path("components").path("examples").path(name).path("value").deepCopy();
    }

    /** A trial that has everything that research can have, which is more than is good for an example; may be changed. */
    static ObjectNode fullTrial() {
        return read("/linked/a-full-trial.json").deepCopy();
    }

    private static JsonNode read(String resource) {
        try (InputStream file = Examples.class.getResourceAsStream(resource)) {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
