package org.researchstories.linked;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What release 30.0 of schema.org says of the types and properties that we use (src/test/resources/schema-org-30.0.json). */
final class SchemaOrg {

    private static final JsonNode FACTS = read();

    private SchemaOrg() {
    }

    static boolean hasType(String type) {
        return FACTS.path("types").has(type);
    }

    static boolean hasProperty(String property) {
        return FACTS.path("properties").has(property);
    }

    /** Whether a thing of this type may have the property. */
    static boolean isInDomain(String type, String property) {
        return kindsOf(type).stream().anyMatch(texts(property, "domain")::contains);
    }

    /** Whether a thing of this type may be a value of the property. */
    static boolean isInRange(String type, String property) {
        return kindsOf(type).stream().anyMatch(range(property)::contains);
    }

    static Set<String> range(String property) {
        return texts(property, "range");
    }

    /** What the context makes of a text that is a value of the property: another type than text, or an address. */
    static Optional<String> coercion(String property) {
        return Optional.ofNullable(FACTS.path("properties").path(property).path("coercion").textValue());
    }

    /** As much of schema.org's own context as there are properties here. */
    static Map<String, Object> context() {
        Map<String, Object> context = new TreeMap<>(Map.of("@vocab", "http://schema.org/", "type", "@type", "id", "@id"));
        FACTS.path("properties").fieldNames().forEachRemaining(property -> coercion(property).ifPresent(type ->
                context.put(property, Map.of("@id", "http://schema.org/" + property, "@type", type))));
        return context;
    }

    /** The type and everything that it is a kind of. */
    private static Set<String> kindsOf(String type) {
        Set<String> kinds = new TreeSet<>(Set.of(type));
        FACTS.path("types").path(type).forEach(wider -> kinds.addAll(kindsOf(wider.asText())));
        return kinds;
    }

    private static Set<String> texts(String property, String facet) {
        return StreamSupport.stream(FACTS.path("properties").path(property).path(facet).spliterator(), false)
                .map(JsonNode::asText).collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode read() {
        try (InputStream file = SchemaOrg.class.getResourceAsStream("/schema-org-30.0.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
