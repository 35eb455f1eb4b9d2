package org.researchstories.contract;

import org.researchstories.problem.PercentEncoding;
import org.researchstories.problem.Problem;
import org.researchstories.problem.ProblemType;
import org.researchstories.problem.Violation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds a raw query against what an operation takes: every parameter known, given once, readable and in its range, and all there that must be. */
final class StrictQuery {

    /** More than this nobody reads; what a request makes us write stays in proportion to what it sent. */
    private static final int MOST_VIOLATIONS = 50;
    private static final String CURSOR = "cursor";

    private final Map<String, Schema> parameters;
    private final List<String> names;
    private final Set<String> seen = new HashSet<>();
    private final List<Violation> violations = new ArrayList<>();
    private boolean onlyTheCursor = true;

    private StrictQuery(Map<String, Schema> parameters) {
        this.parameters = parameters;
        this.names = List.copyOf(parameters.keySet());
    }

    /** All that is wrong, in the order of the query, and then what is missing. */
    static Optional<Problem> problemOf(String query, Operation operation) {
        StrictQuery check = new StrictQuery(operation.queryParameters());
        int start = 0;
        while (start < query.length() && check.violations.size() < MOST_VIOLATIONS) {
            int end = query.indexOf('&', start);
            end = end < 0 ? query.length() : end;
            if (end > start) {
                check.pair(query.substring(start, end));
            }
            start = end + 1;
        }
        if (check.violations.size() < MOST_VIOLATIONS) {
            operation.required().forEach(check::missing);
        }
        return check.problem();
    }

    private Optional<Problem> problem() {
        if (violations.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(onlyTheCursor
                ? Problem.of(ProblemType.INVALID_CURSOR, "The cursor is not one that a list gave. Leave it out to begin anew.")
                        .violating(violations)
                : violations.size() < MOST_VIOLATIONS ? Problem.invalidRequest(violations) : tooMany());
    }

    private Problem tooMany() {
        return Problem.of(ProblemType.INVALID_REQUEST,
                "At least " + MOST_VIOLATIONS + " things are wrong with the request.").violating(violations);
    }

    private void pair(String pair) {
        int equals = pair.indexOf('=');
        String rawName = equals < 0 ? pair : pair.substring(0, equals);
        Optional<String> name = text(rawName);
        if (name.isEmpty() || name.get().isEmpty()) {
            add(pair, "Is not a name in percent-encoded UTF-8.");
        } else {
            parameter(name.get(), equals < 0 ? "" : pair.substring(equals + 1));
        }
    }

    private void parameter(String name, String rawValue) {
        Schema schema = parameters.get(name);
        if (schema == null) {
            unknown(name);
        } else if (seen.add(name)) {
            value(name, rawValue, schema);
        } else if (seen.add(name + "&")) {
            add(name, "Is given more than once.");
        }
    }

    private void missing(String name, String example) {
        if (!seen.contains(name)) {
            add(name, "Must be given, such as %s=%s.".formatted(name, example));
        }
    }

    private void unknown(String name) {
        if (seen.add(name)) {
            onlyTheCursor = false;
            violations.add(Violation.ofParameter(name, "There is no such parameter here.").allowing(names, name));
        }
    }

    private void value(String name, String rawValue, Schema schema) {
        Optional<String> value = text(rawValue);
        if (rawValue.isEmpty()) {
            add(name, "Is empty. Give it a value or leave it out.");
        } else if (value.isEmpty()) {
            add(name, "Is not percent-encoded UTF-8.");
        } else if (value.get().chars().anyMatch(Character::isISOControl)) {
            add(name, "Has a control character.");
        } else {
            schema.faultOf(value.get()).ifPresent(fault -> wrong(name, value.get(), schema, fault));
        }
    }

    private void wrong(String name, String value, Schema schema, String fault) {
        onlyTheCursor &= name.equals(CURSOR);
        Violation violation = Violation.ofParameter(name, fault);
        violations.add(schema.allowed().isEmpty() ? violation : violation.allowing(schema.allowed(), firstOutside(schema, value)));
    }

    private static String firstOutside(Schema schema, String value) {
        return schema.items() == null ? value : Arrays.stream(value.split(",", -1))
                .filter(member -> !schema.allowed().contains(member)).findFirst().orElse("");
    }

    private void add(String name, String fault) {
        onlyTheCursor = false;
        violations.add(Violation.ofParameter(name, fault));
    }

    /** A semicolon separates parameters to some and not to others, so it may only come encoded. */
    private static Optional<String> text(String raw) {
        return raw.indexOf(';') >= 0 ? Optional.empty() : PercentEncoding.decode(raw.replace('+', ' '));
    }
}
