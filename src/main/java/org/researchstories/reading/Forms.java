package org.researchstories.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every form in which a story can be read. */
@Singleton
class Forms {

    private final Map<String, Form> byMediaType;
    private final ObjectReader json;

    Forms(@All List<Form> forms, ObjectMapper json) {
        this.byMediaType = forms.stream().collect(Collectors.toMap(Form::mediaType, Function.identity()));
        // An amount keeps its digits as they are.
        this.json = json.readerFor(ObjectNode.class).with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);
    }

    /**
     * @param mediaType JSON's, or that of one of the forms
     * @param item      a story by itself as its JSON shows it
     */
    String write(String mediaType, String item) {
        return mediaType.equals(MediaType.APPLICATION_JSON) ? item : byMediaType.get(mediaType).write(read(item));
    }

    /** A story by itself, from its JSON. */
    ObjectNode read(String item) {
        try {
            return json.readValue(item);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a story that is no JSON", e);
        }
    }
}
