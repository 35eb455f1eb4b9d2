package org.researchstories.mirror;

import com.fasterxml.jackson.databind.JsonNode;

/** An entry of the change log, as far as a copy goes by it (openapi: Change). */
record Change(long position, boolean remove, String id, int version, String href) {

    static Change of(JsonNode item) {
        return new Change(item.path("position").asLong(), item.path("op").asText().equals("remove"), item.path("id").asText(),
                item.path("version").asInt(), item.path("href").asText());
    }
}
