package org.researchstories.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads what is wrong with a request out of what Bean Validation and Jackson throw. */
final class Violations {

    private static final ObjectMapper NAMES = new ObjectMapper();

    private Violations() {
    }

    /** Ordered by place, so that the same request always gets the same answer; empty if it is not the request's fault. */
    static Optional<List<Violation>> in(ConstraintViolationException failure, boolean hasBody) {
        List<Violation> found = new ArrayList<>();
        for (ConstraintViolation<?> broken : failure.getConstraintViolations()) {
            List<Path.Node> path = nodes(broken.getPropertyPath());
            if (path.stream().noneMatch(node -> node.getKind() == ElementKind.PARAMETER)) {
                return Optional.empty();
            }
            found.add(violation(path, broken.getMessage(), hasBody));
        }
        found.sort((one, other) -> place(one).compareTo(place(other)));
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    static Violation in(JsonMappingException failure) {
        StringBuilder pointer = new StringBuilder();
        failure.getPath().forEach(step -> pointer.append('/').append(
                step.getFieldName() == null ? String.valueOf(step.getIndex()) : escaped(step.getFieldName())));
        if (failure instanceof UnrecognizedPropertyException unknown) {
            List<String> known = unknown.getKnownPropertyIds().stream().map(Object::toString).sorted().toList();
            return Violation.ofBody(pointer.toString(), "There is no such property here.")
                    .allowing(known, unknown.getPropertyName());
        }
        List<String> values = values(failure);
        return values.isEmpty() ? Violation.ofBody(pointer.toString(), "Is missing, or of a type that it cannot have.")
                : Violation.ofBody(pointer.toString(), "Must be one of the allowed values.")
                        .allowing(values, failure instanceof InvalidFormatException wrong ? String.valueOf(wrong.getValue()) : "");
    }

    /** What would have been right in the place of a value that is none of an enum's; empty where it is not that. */
    private static List<String> values(JsonMappingException failure) {
        Class<?> type = switch (failure) {
            case InvalidFormatException wrong -> wrong.getTargetType();
            case ValueInstantiationException wrong -> wrong.getType().getRawClass();
            default -> Object.class;
        };
        return type.isEnum() ? Arrays.stream(type.getEnumConstants()).map(constant -> NAMES.valueToTree(constant).asText()).toList() : List.of();
    }

    private static List<Path.Node> nodes(Path path) {
        List<Path.Node> nodes = new ArrayList<>();
        path.forEach(nodes::add);
        return nodes;
    }

    /** A node of kind PROPERTY below the parameter is a property of the body, or of a record of parameters. */
    private static Violation violation(List<Path.Node> path, String message, boolean hasBody) {
        List<Path.Node> within = path.stream().filter(node -> node.getKind() == ElementKind.PROPERTY).toList();
        if (!hasBody) {
            return Violation.ofParameter(path.getLast().getName(), message);
        }
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : within) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            pointer.append('/').append(escaped(node.getName()));
        }
        return Violation.ofBody(pointer.toString(), message);
    }

    private static String place(Violation it) {
        return it.pointer() == null ? it.parameter() : it.pointer();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
