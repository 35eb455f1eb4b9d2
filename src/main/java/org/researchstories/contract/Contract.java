package org.researchstories.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import org.researchstories.problem.Permission;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The contract as the application itself goes by it: what it does not know is not there. Read once, at the start. */
@Singleton
public class Contract {

    /** The security scheme of those who have nothing but a preview. */
    private static final String PREVIEW = "preview";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode document;
    private final Place root = new Place();
    private final Map<String, Map<String, Operation>> paths = new LinkedHashMap<>();

    Contract() {
        this(read());
    }

    Contract(JsonNode document) {
        this.document = document;
        document.path("paths").properties().forEach(path -> add(path.getKey(), path.getValue()));
    }

    private static JsonNode read() {
        try (InputStream bundle = Artefact.open("META-INF/openapi.json")) {
            return new ObjectMapper().readTree(bundle);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A segment of paths: what may follow it, by name or as a variable, and the operations if a path ends here. */
    private static final class Place {
        final Map<String, Place> literals = new LinkedHashMap<>();
        Place variable;
        Map<String, Operation> operations = Map.of();
    }

    /** Every path template with its operations by method (GET …), in the contract's order. */
    public Map<String, Map<String, Operation>> paths() {
        return Collections.unmodifiableMap(paths);
    }

    /**
     * The operations, by method, of the template that a path fits; a literal segment goes before a variable one.
     *
     * @param path begins with a slash; percent-decoded, where no segment had an encoded slash
     */
    public Optional<Map<String, Operation>> at(String path) {
        Place place = find(root, path, 1);
        return place == null || place.operations.isEmpty() ? Optional.empty() : Optional.of(place.operations);
    }

    private static Place find(Place place, String path, int from) {
        int slash = path.indexOf('/', from);
        String segment = path.substring(from, slash < 0 ? path.length() : slash);
        Place literal = end(place.literals.get(segment), path, slash);
        return literal != null || segment.isEmpty() ? literal : end(place.variable, path, slash);
    }

    private static Place end(Place place, String path, int slash) {
        return place == null || slash < 0 ? place : find(place, path, slash + 1);
    }

    private void add(String template, JsonNode item) {
        Place place = root;
        for (String segment : template.substring(1).split("/")) {
            if (segment.startsWith("{")) {
                place.variable = place.variable == null ? new Place() : place.variable;
                place = place.variable;
            } else {
                place = place.literals.computeIfAbsent(segment, name -> new Place());
            }
        }
        place.operations = operations(template, resolved(item));
        paths.put(template, place.operations);
    }

    private Map<String, Operation> operations(String template, JsonNode item) {
        Map<String, Operation> operations = new LinkedHashMap<>();
        item.properties().stream().filter(entry -> METHODS.contains(entry.getKey())).forEach(entry ->
                operations.put(entry.getKey().toUpperCase(Locale.ROOT), operation(template, item, entry.getValue())));
        return Collections.unmodifiableMap(operations);
    }

    private Operation operation(String template, JsonNode item, JsonNode operation) {
        Map<String, Schema> parameters = new LinkedHashMap<>();
        Map<String, String> required = new LinkedHashMap<>();
        for (JsonNode parameter : queryParameters(item, operation)) {
            parameters.put(parameter.path("name").asText(), Schema.of(resolved(parameter.path("schema")), this::resolved));
            if (parameter.path("required").asBoolean()) {
                required.put(parameter.path("name").asText(), parameter.path("example").asText());
            }
        }
        return new Operation(operation.path("operationId").asText(), template, Collections.unmodifiableMap(parameters), Collections.unmodifiableMap(required),
                answered(operation.path("responses")), body(resolved(operation.path("requestBody"))), permission(operation),
                Deprecation.of(template, operation));
    }

    private List<String> answered(JsonNode responses) {
        return Stream.of("200", "201", "202").map(status -> resolved(responses.path(status)))
                .filter(response -> response.has("content")).findFirst().map(Contract::mediaTypes).orElse(List.of());
    }

    private static Optional<Operation.Body> body(JsonNode declared) {
        return declared.has("content")
                ? Optional.of(new Operation.Body(mediaTypes(declared), declared.path("required").asBoolean())) : Optional.empty();
    }

    private static List<String> mediaTypes(JsonNode described) {
        List<String> mediaTypes = new ArrayList<>();
        described.path("content").fieldNames()
                .forEachRemaining(type -> mediaTypes.add(type.split(";")[0].strip().toLowerCase(Locale.ROOT)));
        return List.copyOf(mediaTypes);
    }

    /** Without security an operation is everybody's, which is the contract's default. */
    private static Optional<Permission> permission(JsonNode operation) {
        JsonNode security = operation.path("security");
        if (security.isEmpty()) {
            return Optional.empty();
        }
        List<String> roles = new ArrayList<>();
        operation.path("x-roles").forEach(role -> roles.add(role.asText()));
        return Optional.of(new Permission(List.copyOf(roles), security.findValue(PREVIEW) != null));
    }

    private List<JsonNode> queryParameters(JsonNode... declaring) {
        return Stream.of(declaring).flatMap(it -> StreamSupport.stream(it.path("parameters").spliterator(), false)).map(this::resolved)
                .filter(parameter -> parameter.path("in").asText().equals("query")).toList();
    }

    private JsonNode resolved(JsonNode node) {
        JsonNode resolved = node;
        while (resolved.has("$ref")) {
            resolved = document.at(resolved.get("$ref").asText().substring(1));
        }
        return resolved;
    }
}
