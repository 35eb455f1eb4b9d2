package org.researchstories.linked;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.LinkedHashMap;
import java.util.Map;

/** Nodes in the order in which they were added; what is added under an id that is there already is the same thing. */
final class Graph {

    static final String CONTEXT = "https://schema.org";

    private final Map<String, Node> nodes = new LinkedHashMap<>();

    void add(Node node) {
        nodes.putIfAbsent(node.id(), node);
    }

    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("@context", CONTEXT);
        nodes.values().forEach(node -> json.withArray("@graph").add(node.toJson()));
        return json;
    }
}
