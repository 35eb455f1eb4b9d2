package org.researchstories.linked;

import com.fasterxml.jackson.databind.JsonNode;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is wrong with a document of linked data: types and properties that schema.org does not have, a property on a thing
 * that cannot have it, a value that the property does not take, a reference that leads nowhere. Stricter than schema.org
 * itself, which puts up with a text wherever a thing is expected.
 */
final class GraphProof {

    private static final Map<String, Predicate<JsonNode>> LITERALS = Map.of(
            "Text", JsonNode::isTextual,
            "URL", it -> it.isTextual() && isAbsolute(it.asText()),
            "Date", it -> it.asText().matches("\\d{4}-\\d{2}-\\d{2}"),
            "DateTime", it -> it.asText().matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z"),
            "Duration", it -> it.asText().matches("PT[1-9]\\d*M"),
            "Integer", JsonNode::isIntegralNumber,
            "Number", JsonNode::isNumber,
            "Boolean", JsonNode::isBoolean);

    private final Map<String, String> types = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    private GraphProof() {
    }

    /** Empty where all is well. */
    static List<String> faults(JsonNode document) {
        GraphProof proof = new GraphProof();
        document.path("@graph").forEach(proof::enter);
        document.path("@graph").forEach(node -> proof.check(node, node.path("@id").asText()));
        return proof.faults;
    }

    private void enter(JsonNode node) {
        String id = node.path("@id").asText();
        faultUnless(isAbsolute(id), id + " is no absolute address");
        faultUnless(types.put(id, node.path("@type").asText()) == null, id + " is there twice");
    }

    private void check(JsonNode node, String place) {
        String type = node.path("@type").asText();
        faultUnless(SchemaOrg.hasType(type), place + " has the type " + type + ", which is not among the facts");
        node.properties().stream().filter(property -> !property.getKey().startsWith("@")).forEach(property -> {
            String name = property.getKey();
            String here = place + " (" + type + ") " + name;
            faultUnless(SchemaOrg.hasProperty(name), here + " is not among the facts");
            faultUnless(SchemaOrg.isInDomain(type, name), here + " is not a property of the type");
            if (property.getValue().isArray()) {
                faultUnless(!property.getValue().isEmpty(), here + " is empty");
                property.getValue().forEach(value -> checkValue(name, value, here));
            } else {
                checkValue(name, property.getValue(), here);
            }
        });
    }

    private void checkValue(String property, JsonNode value, String here) {
        if (!value.isObject()) {
            faultUnless(isLiteralOf(property, value), here + " has " + value + ", which is none of " + SchemaOrg.range(property));
        } else if (value.has("@type")) {
            faultUnless(SchemaOrg.isInRange(value.get("@type").asText(), property), here + " does not take a " + value.get("@type"));
            check(value, here);
        } else {
            checkReference(property, value, here);
        }
    }

    private void checkReference(String property, JsonNode reference, String here) {
        String id = reference.path("@id").asText();
        faultUnless(reference.size() == 1 && types.containsKey(id), here + " refers to " + reference + ", which is not in the graph");
        faultUnless(!types.containsKey(id) || SchemaOrg.isInRange(types.get(id), property),
                here + " does not take a " + types.get(id));
    }

    private static boolean isLiteralOf(String property, JsonNode value) {
        Set<String> range = SchemaOrg.range(property);
        boolean address = SchemaOrg.coercion(property).equals(Optional.of("@id"));
        return (!address || isAbsolute(value.asText()))
                && range.stream().anyMatch(type -> LITERALS.getOrDefault(type, it -> false).test(value))
                && !(value.isTextual() && value.asText().isEmpty());
    }

    private static boolean isAbsolute(String address) {
        try {
            return URI.create(address).isAbsolute() && address.startsWith("http");
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private void faultUnless(boolean right, String fault) {
        if (!right) {
            faults.add(fault);
        }
    }
}
