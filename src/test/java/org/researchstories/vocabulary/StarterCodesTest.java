package org.researchstories.vocabulary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StarterCodesTest {

    private static final Map<String, Scheme> SCHEMES = Map.of("hrcsHealthCategories", Scheme.HRCS_HEALTH_CATEGORY,
            "hrcsResearchActivities", Scheme.HRCS_RESEARCH_ACTIVITY, "cso", Scheme.CSO);

    @Test
    void everyAwardIsSharedAsItsSchemesAllow() throws Exception {
        content().path("research").forEach(story -> SCHEMES.forEach((name, scheme) ->
                assertEquals(List.of(), split(scheme, story.path("classifications").path(name)).violations(false),
                        story.path("slug").textValue())));
    }

    @Test
    void everyDoiIsOne() throws Exception {
        content().findValues("doi").stream().filter(JsonNode::isTextual)
                .forEach(doi -> assertTrue(Doi.isValid(doi.textValue()), doi.textValue()));
    }

    private static Split split(Scheme scheme, JsonNode parts) {
        assertTrue(parts.size() > 0);
        return new Split(scheme, StreamSupport.stream(parts.spliterator(), false)
                .map(part -> new Split.Part(part.path(part.has("code") ? "code" : "key").textValue(), part.path("percent").decimalValue()))
                .toList());
    }

    private static JsonNode content() throws Exception {
        try (InputStream file = StarterCodesTest.class.getResourceAsStream("/starter-content.json")) {
            return new JsonMapper().readTree(file);
        }
    }
}
