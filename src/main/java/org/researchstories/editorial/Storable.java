package org.researchstories.editorial;

import com.fasterxml.jackson.databind.JsonNode;
import org.researchstories.problem.Problem;
import org.researchstories.problem.Violation;

import java.util.ArrayList;
import java.util.List;

/** What the database can keep: JSON without NUL and without halves of surrogate pairs, which no text has anyway. */
final class Storable {

    private static final String DETAIL = "Must not contain NUL, nor half of a surrogate pair.";

    private Storable() {
    }

    /** @throws Problem with each place where there is something else */
    static void check(JsonNode content) {
        List<Violation> violations = new ArrayList<>();
        collect(content, "/content", violations);
        if (!violations.isEmpty()) {
            throw Problem.invalidRequest(violations);
        }
    }

    private static void collect(JsonNode node, String pointer, List<Violation> violations) {
        if (node.isTextual() && !isStorable(node.textValue())) {
            violations.add(Violation.ofBody(pointer, DETAIL));
        }
        for (int place = 0; node.isArray() && place < node.size(); place++) {
            collect(node.get(place), pointer + "/" + place, violations);
        }
        node.properties().forEach(member -> {
            if (isStorable(member.getKey())) {
                collect(member.getValue(), pointer + "/" + member.getKey().replace("~", "~0").replace("/", "~1"), violations);
            } else {
                violations.add(Violation.ofBody(pointer, "Names of properties must not contain NUL, nor half of a surrogate pair."));
            }
        });
    }

    private static boolean isStorable(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }
}
