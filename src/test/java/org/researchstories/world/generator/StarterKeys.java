package org.researchstories.world.generator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;

/** By what the starter content's vocabularies call their members. */
final class StarterKeys {

    private final JsonNode content = read();

    List<String> of(String list, String key) {
        return StreamSupport.stream(content.at(list).spliterator(), false).map(it -> it.get(key).asText())
                .filter(it -> !it.equals("not-site-specific")).toList();
    }

    private static JsonNode read() {
        try (InputStream file = StarterKeys.class.getResourceAsStream("/starter-content.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
