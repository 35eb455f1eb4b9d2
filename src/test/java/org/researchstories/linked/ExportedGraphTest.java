package org.researchstories.linked;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.researchstories.world.Desk;
import org.researchstories.world.Reader;
import org.researchstories.world.Stories;
import org.researchstories.world.Unique;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.Things.aTopic;

/** All stories as one graph. */
@QuarkusTest
class ExportedGraphTest {

    private static final String EXPORT = "/v1/exports/stories.jsonld";

    @Inject
    Desk desk;

    @Test
    void aProcessorUnderstandsAllOfIt() throws IOException {
        assertEquals(List.of(), Expansion.faults(Reader.reads(EXPORT + "?includeSample=true").asString()));
        assertNotEquals(List.of(), Expansion.faults(Reader.reads(EXPORT + "?includeSample=true").asString().replace("\"@type\":\"Article\"", "\"@type\":\"no type\"")));
    }

    @Test
    void itHasTheNodesThatEachStoryHasByItself() {
        Map<String, Said> all = nodes(EXPORT + "?includeSample=true");
        Stories.all().forEach(story -> Linked.nodes(Linked.graphAt(story.path())).forEach(node ->
                assertTrue(all.get(node.path("@id").asText()).nodes().contains(node), node.toString())));
    }

    @Test
    void whateverIsNamedTwiceIsTheSameThing() {
        nodes(EXPORT + "?includeSample=true").forEach((id, node) -> assertEquals(1, node.types().size(), id + ": " + node));
    }

    @Test
    void samplesSayThatTheyAreAndAreThereOnlyWhereAskedFor() {
        String topic = Unique.slug("topic");
        desk.keeps(aTopic(topic, "A topic"));
        String notice = "A sample, " + Unique.word();
        desk.publishes(aChallenge().onTopics(topic), aChallenge().onTopics(topic).sample(true, notice));
        assertFalse(Reader.reads(EXPORT + "?topic=" + topic).asString().contains(notice));
        assertEquals(1, articles(EXPORT + "?topic=" + topic));
        assertEquals(2, articles(EXPORT + "?includeSample=true&topic=" + topic));
        assertTrue(Reader.reads(EXPORT + "?includeSample=true&topic=" + topic).asString().contains(notice));
    }

    private static long articles(String export) {
        return nodes(export).values().stream().filter(node -> node.types().equals(Set.of("Article"))).count();
    }

    /** What a graph says under one name, each time that it does. */
    private record Said(Set<String> types, List<JsonNode> nodes) {

        private static Said both(Said one, Said other) {
            return new Said(Stream.concat(one.types.stream(), other.types.stream()).collect(Collectors.toSet()),
                    Stream.concat(one.nodes.stream(), other.nodes.stream()).toList());
        }
    }

    private static Map<String, Said> nodes(String export) {
        try {
            Map<String, Said> nodes = new HashMap<>();
            Examples.JSON.readTree(Reader.reads(export).asString()).path("@graph").forEach(node ->
                    nodes.merge(node.path("@id").asText(), new Said(Set.of(node.path("@type").asText()), List.of(node)), Said::both));
            return nodes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
