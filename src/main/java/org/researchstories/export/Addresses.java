package org.researchstories.export;

import com.fasterxml.jackson.databind.JsonNode;

/** Addresses beyond the API, of paths within it. */
final class Addresses {

    private Addresses() {
    }

    /**
     * @param story what the path is known from, as its JSON shows it: its canonical address begins as all do
     * @param path  begins with a slash
     */
    static String absolute(JsonNode story, String path) {
        String canonical = story.path("canonicalUrl").asText();
        return canonical.substring(0, canonical.length() - story.path("links").path("self").asText().length()) + path;
    }
}
