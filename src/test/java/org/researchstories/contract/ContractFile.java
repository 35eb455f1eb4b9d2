package org.researchstories.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The bundled contract, as a test reads it: independently of the application's own reading. */
record ContractFile(String text, JsonNode root) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "options", "head");

    /** What the application is built with. */
    static ContractFile bundled() {
        try (InputStream file = ContractFile.class.getResourceAsStream("/META-INF/openapi.json")) {
            return of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ContractFile of(String text) {
        try {
            return new ContractFile(text, new ObjectMapper().readTree(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> templates() {
        return names(root.path("paths"));
    }

    /** Of several the one with the fewest variables: a literal segment is nearer than a variable one. */
    Optional<String> templateOf(String path) {
        return templates().stream().filter(template -> path.matches(template.replaceAll("\\{[^}]+}", "[^/]+")))
                .min((one, other) -> Long.compare(variables(one), variables(other)));
    }

    Set<String> operations(String template) {
        return names(root.path("paths").path(template)).stream().filter(METHODS::contains)
                .map(method -> method.toUpperCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    Set<Integer> statuses(String template, String method) {
        return names(responses(template, method)).stream().map(Integer::valueOf).collect(Collectors.toSet());
    }

    Set<String> headers(String template, String method, int status) {
        return names(resolved(responses(template, method).path(String.valueOf(status))).path("headers"));
    }

    JsonNode operation(String template, String method) {
        return root.path("paths").path(template).path(method.toLowerCase(Locale.ROOT));
    }

    /** The query parameters of an operation that must be given, each with an example. */
    Map<String, String> required(String template, String method) {
        return StreamSupport.stream(operation(template, method).path("parameters").spliterator(), false).map(this::resolved)
                .filter(parameter -> parameter.path("in").asText().equals("query") && parameter.path("required").asBoolean())
                .collect(Collectors.toMap(parameter -> parameter.path("name").asText(), parameter -> parameter.path("example").asText()));
    }

    /** The query parameters of an operation that are lists, which come separated by commas. */
    Set<String> lists(String template, String method) {
        return StreamSupport.stream(operation(template, method).path("parameters").spliterator(), false).map(this::resolved)
                .filter(parameter -> resolved(parameter.path("schema")).path("type").asText().equals("array"))
                .map(parameter -> parameter.path("name").asText()).collect(Collectors.toSet());
    }

    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? resolved(root.at(node.get("$ref").asText().substring(1))) : node;
    }

    /**
     * A discriminator only hints at which alternative to take; the judge's library finds none behind one that points to a
     * schema of several parts. Without the hints each oneOf decides by itself.
     */
    String withoutDiscriminators() {
        JsonNode copy = root.deepCopy();
        copy.findParents("discriminator").forEach(schema -> ((ObjectNode) schema).remove("discriminator"));
        return copy.toString();
    }

    static Set<String> names(JsonNode node) {
        Iterable<String> names = node::fieldNames;
        return StreamSupport.stream(names.spliterator(), false).collect(Collectors.toCollection(TreeSet::new));
    }

    private JsonNode responses(String template, String method) {
        return operation(template, method).path("responses");
    }

    private static long variables(String template) {
        return template.chars().filter(character -> character == '{').count();
    }
}
