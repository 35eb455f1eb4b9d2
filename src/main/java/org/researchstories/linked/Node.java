package org.researchstories.linked;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.stream.Stream;

/** A thing in the words of schema.org. A property without a value is left out. */
final class Node {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ObjectNode json = JSON.objectNode();

    private Node() {
    }

    /** A thing that only its place in another gives a meaning. */
    static Node of(String type) {
        return new Node().with("@type", type);
    }

    /** A thing that others may refer to, by an absolute address. */
    static Node of(String type, String id) {
        return of(type).with("@id", id);
    }

    static Node reference(String id) {
        return new Node().with("@id", id);
    }

    /** @param value null or empty for none */
    Node with(String property, String value) {
        return value == null || value.isEmpty() ? this : with(property, JSON.textNode(value));
    }

    /** @param value null or missing for none */
    Node with(String property, JsonNode value) {
        if (value != null && !value.isMissingNode()) {
            json.set(property, value);
        }
        return this;
    }

    /** @param value null for none */
    Node with(String property, Node value) {
        return value == null ? this : with(property, value.json);
    }

    /** Always as an array, whatever the number; none at all is no value. */
    Node withAll(String property, Stream<Node> values) {
        return withValues(property, values.map(Node::toJson));
    }

    /** References to these, each once. */
    Node withReferences(String property, Stream<Node> nodes) {
        return withAll(property, nodes.map(Node::id).distinct().map(Node::reference));
    }

    Node withTexts(String property, Stream<String> values) {
        return withValues(property, values.map(JSON::textNode));
    }

    private Node withValues(String property, Stream<? extends JsonNode> values) {
        ArrayNode array = JSON.arrayNode();
        values.forEach(array::add);
        return array.isEmpty() ? this : with(property, array);
    }

    String id() {
        return json.get("@id").textValue();
    }

    Node toReference() {
        return reference(id());
    }

    ObjectNode toJson() {
        return json;
    }
}
