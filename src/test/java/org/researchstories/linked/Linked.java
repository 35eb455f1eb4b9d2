package org.researchstories.linked;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.researchstories.reading.Publisher;
import org.researchstories.world.Reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A client that wants linked data. */
final class Linked {

    static final String MEDIA_TYPE = "application/ld+json";

    /** As it is where nothing is set. */
    static final Publisher PUBLISHER = new SmallRyeConfigBuilder().withMapping(Publisher.class).build().getConfigMapping(Publisher.class);

    private Linked() {
    }

    /** What a story is as linked data, with nobody named as its publisher but by default. */
    static ObjectNode graphOf(JsonNode story) {
        return StoryGraph.of(new Item(story), PUBLISHER);
    }

    static RequestSpecification asking() {
        return Reader.asking().header("Accept", MEDIA_TYPE);
    }

    /** The answer, which must be a 200 with linked data. */
    static Response reads(String path) {
        return asking().get(path).then().statusCode(200).contentType(MEDIA_TYPE).extract().response();
    }

    static JsonNode graphAt(String path) {
        return parsed(reads(path));
    }

    /** The story as its JSON shows it. */
    static ObjectNode itemAt(String path) {
        return (ObjectNode) parsed(Reader.reads(path));
    }

    /** The node with this id. */
    static JsonNode node(JsonNode document, String id) {
        return nodes(document).filter(node -> node.path("@id").asText().equals(id)).findFirst()
                .orElseThrow(() -> new AssertionError("no node " + id + " in " + document));
    }

    static Stream<JsonNode> nodes(JsonNode document) {
        return StreamSupport.stream(document.path("@graph").spliterator(), false);
    }

    static Stream<JsonNode> ofType(JsonNode document, String type) {
        return nodes(document).filter(node -> node.path("@type").asText().equals(type));
    }

    private static JsonNode parsed(Response answer) {
        try {
            return Examples.JSON.readTree(answer.asString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
