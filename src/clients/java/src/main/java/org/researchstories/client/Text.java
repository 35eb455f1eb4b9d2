package org.researchstories.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.researchstories.client.http.ApiClient;
import org.researchstories.client.model.Story;

/**
 * A story in one language, as the API answered it.
 *
 * @param id      of the story, a UUID in lower case, which never changes
 * @param locale  its language, such as {@code en}
 * @param version of the story, which grows with each of its changes
 * @param json    all of it, with what this client does not know
 */
public record Text(String id, String locale, int version, String json) {

    private static final ObjectMapper JSON = ApiClient.createDefaultObjectMapper();

    /** @throws IllegalArgumentException where it is no story */
    static Text of(String json) {
        try {
            JsonNode story = JSON.readTree(json);
            if (!story.hasNonNull("id") || !story.hasNonNull("locale") || !story.hasNonNull("version")) {
                throw new IllegalArgumentException("No story: it has no id, locale or version");
            }
            return new Text(story.path("id").asText(), story.path("locale").asText(), story.path("version").asInt(), json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /**
     * The same, typed. Each call reads it anew.
     *
     * @throws IllegalStateException where it is of a kind that this client does not know
     */
    public Story story() {
        try {
            return JSON.readValue(json, Story.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not to be read by this client: " + id, e);
        }
    }
}
