package org.researchstories.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.researchstories.body.Body;
import org.researchstories.body.Section;
import org.researchstories.document.Document;
import org.researchstories.rendering.Apparatus;
import org.researchstories.rendering.Passage;

import java.net.URI;
import java.util.List;

/**
 * The text of a document, read back from what is shown of it: forms and sections are made of that and of nothing else, so
 * they can tell nothing that is not public.
 *
 * @param outline a copy, which may be changed, as may {@code shown}
 * @param shown   what an item shows beyond the outline (openapi: BodyFields)
 */
record StoredText(Document document, ObjectNode outline, ObjectNode shown, List<Section> sections) {

    private static final JsonMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    static StoredText of(Document document) {
        ObjectNode shown = read(document.body());
        return new StoredText(document, read(document.outline()), shown, Section.of(JSON.convertValue(shown.path("body"), Body.class)));
    }

    private static ObjectNode read(String json) {
        try {
            return JSON.readValue(json, ObjectNode.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document that is no JSON", e);
        }
    }

    /** @param base what paths begin at */
    Passage passage(List<Section> sections, URI base) {
        Apparatus apparatus = new Apparatus(base,
                JSON.convertValue(shown.path("bodyMedia"), new TypeReference<>() { }),
                JSON.convertValue(outline.path("references"), new TypeReference<>() { }),
                JSON.convertValue(outline.path("glossaryTerms"), new TypeReference<>() { }),
                JSON.convertValue(shown.path("linkedStories"), new TypeReference<>() { }));
        return new Passage(sections, apparatus, document.language().tag);
    }

    static JsonNode json(Body body) {
        return JSON.valueToTree(body);
    }
}
