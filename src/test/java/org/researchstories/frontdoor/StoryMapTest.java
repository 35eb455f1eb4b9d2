package org.researchstories.frontdoor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StoryMapTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void whatNoLineLeadsToIsNamedAsUnrelated() throws JsonProcessingException {
        assertEquals(List.of("alone"), StoryMap.of(graph("A strategy"), "/call").unrelated().stream().map(StoryMap.Node::id).toList());
    }

    @Test
    void aTitleIsInLinesThatFitAndAWordThatDoesNotIsMarked() throws JsonProcessingException {
        String longest = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch";
        StoryMap map = StoryMap.of(graph("How immune cells are helped to find tumours in " + longest), "/call");
        List<StoryMap.Line> lines = map.nodes().stream().filter(node -> node.id().equals("alone")).findFirst().orElseThrow().lines();
        assertEquals(List.of("How immune cells are", "helped to find tumours in", longest), lines.stream().map(StoryMap.Line::text).toList());
        assertEquals(List.of(false, false, true), lines.stream().map(StoryMap.Line::isTooLong).toList());
        assertTrue(map.height() > 44 + 3 * 17);
    }

    private static JsonNode graph(String title) throws JsonProcessingException {
        return JSON.readTree("""
                {"nodes": [{"id": "one", "kind": "challenge", "title": "A challenge", "href": "/v1/challenges/one", "locale": "en"},
                    {"id": "other", "kind": "research", "title": "Research", "href": "/v1/research/other", "locale": "en"},
                    {"id": "alone", "kind": "strategy", "title": "%s", "href": "/v1/strategies/alone", "locale": "en"}],
                 "edges": [{"source": "other", "target": "one", "type": "investigates"}]}""".formatted(title));
    }
}
