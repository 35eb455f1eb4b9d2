package org.researchstories.soak;

import com.fasterxml.jackson.databind.JsonNode;
import org.researchstories.mirror.Asking;

import java.util.SortedMap;
import java.util.TreeMap;

/** The change log from its beginning, past all mirrors. */
final class WholeLog {

    private final Asking api;

    WholeLog(Asking api) {
        this.api = api;
    }

    SortedMap<Long, String> storiesByPosition() {
        SortedMap<Long, String> stories = new TreeMap<>();
        JsonNode page;
        String cursor = "";
        do {
            page = api.get("/v1/changes?limit=1000" + cursor).ok().json();
            page.path("items").forEach(change -> stories.put(change.path("position").asLong(), change.path("id").asText()));
            cursor = "&cursor=" + page.path("nextCursor").asText();
        } while (page.path("more").asBoolean());
        return stories;
    }
}
