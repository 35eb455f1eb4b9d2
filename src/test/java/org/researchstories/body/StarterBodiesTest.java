package org.researchstories.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The starter content has nothing in it that an editor would be refused. */
class StarterBodiesTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNode CONTENT = content();

    @Test
    void everyBodyMayBePublished() throws Exception {
        for (JsonNode story : storiesWithBody()) {
            Body body = JSON.treeToValue(story.path("body"), Body.class);
            assertEquals(List.of(), body.faults(), story.path("slug").textValue());
            assertEquals(story.path("body"), JSON.valueToTree(body));
        }
        assertEquals(14, storiesWithBody().size());
    }

    @Test
    void everyReferenceOfABodyIsInTheContent() throws Exception {
        List<String> references = CONTENT.path("references").findValuesAsText("key");
        List<String> terms = CONTENT.path("glossary").findValuesAsText("key");
        for (JsonNode story : storiesWithBody()) {
            Body body = JSON.treeToValue(story.path("body"), Body.class);
            assertTrue(references.containsAll(body.referenceKeys()) && terms.containsAll(body.termKeys()));
        }
    }

    @Test
    void everyStringIsWrittenAsItIsKept() {
        List<String> faults = new ArrayList<>();
        texts(CONTENT).filter(text -> !text.isEmpty() && !Text.faults(text, false).isEmpty()).forEach(faults::add);
        assertEquals(List.of(), faults);
    }

    private static List<JsonNode> storiesWithBody() {
        return Stream.of("challenges", "strategies", "research")
                .flatMap(kind -> StreamSupport.stream(CONTENT.path(kind).spliterator(), false))
                .filter(story -> story.has("body")).toList();
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isTextual() ? Stream.of(node.textValue())
                : StreamSupport.stream(node.spliterator(), false).flatMap(StarterBodiesTest::texts);
    }

    private static JsonNode content() {
        try (InputStream file = StarterBodiesTest.class.getResourceAsStream("/starter-content.json")) {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
