package org.researchstories.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.researchstories.client.http.ApiClient;

/**
 * Reads an answer that is text as it is. The generated client takes every answer for JSON, also tables and feeds, and no answer of the API is a mere
 * string in JSON.
 */
final class TextOrJson extends ObjectMapper {

    private static final long serialVersionUID = 1;

    TextOrJson() {
        super(ApiClient.createDefaultObjectMapper());
    }

    /** The generated client asks for one each time. */
    @Override
    public ObjectMapper copy() {
        return new TextOrJson();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T readValue(String content, TypeReference<T> type) throws JsonProcessingException {
        return type.getType() == String.class ? (T) content : super.readValue(content, type);
    }
}
