package org.researchstories.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a grant is about, each with the vocabulary that it is from. The standard has no place for a share but the description. */
final class GrantClassifications {

    private static final Map<String, String> SHARED = new LinkedHashMap<>();

    static {
        SHARED.put("hrcsHealthCategories", "HRCS Health Categories");
        SHARED.put("hrcsResearchActivities", "HRCS Research Activity Codes");
        SHARED.put("cso", "ICRP Common Scientific Outline");
    }

    private GrantClassifications() {
    }

    static void of(ObjectNode story, ArrayNode into) {
        SHARED.forEach((scheme, vocabulary) -> story.path("classifications").path(scheme).forEach(share ->
                add(into, vocabulary, share, "code").put("description", share.path("percent").decimalValue().stripTrailingZeros().toPlainString() + "%")));
        story.path("cancerTypes").forEach(type -> add(into, "Cancer type", type, "key"));
        story.path("topics").forEach(topic -> add(into, "Topic", topic, "key"));
    }

    private static ObjectNode add(ArrayNode into, String vocabulary, JsonNode it, String code) {
        return into.addObject().put("vocabulary", vocabulary).put("code", it.path(code).asText()).put("title", it.path("label").asText());
    }
}
