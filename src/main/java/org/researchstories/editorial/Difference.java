package org.researchstories.editorial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A field that one revision has otherwise than another (openapi: Difference).
 *
 * @param pointer where: a JSON pointer (RFC 6901), of the later one where both have the place
 * @param before  absent where the earlier one has nothing there
 * @param after   absent where the later one has nothing there
 */
public record Difference(String pointer, JsonNode before, JsonNode after) {

    /** All of them, in the order of their pointers' members; none where the two are the same. */
    static List<Difference> between(JsonNode before, JsonNode after) {
        List<Difference> found = new ArrayList<>();
        compare("", before, after, found);
        return found;
    }

    private static void compare(String pointer, JsonNode before, JsonNode after, List<Difference> found) {
        if (same(before, after)) {
            return;
        }
        if (before instanceof ObjectNode && after instanceof ObjectNode) {
            TreeSet<String> names = new TreeSet<>();
            before.fieldNames().forEachRemaining(names::add);
            after.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(pointer + "/" + escaped(name), before.get(name), after.get(name), found));
        } else if (before != null && after != null && before.isArray() && after.isArray()) {
            compareLists(pointer, before, after, found);
        } else {
            found.add(new Difference(pointer, before, after));
        }
    }

    /** What stands alike at the beginning and at the end is left out, so that what was put in between is not told of all that follows. */
    private static void compareLists(String pointer, JsonNode before, JsonNode after, List<Difference> found) {
        int start = 0;
        int most = Math.min(before.size(), after.size());
        while (start < most && same(before.get(start), after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < most - start && same(before.get(before.size() - 1 - end), after.get(after.size() - 1 - end))) {
            end++;
        }
        int longest = Math.max(before.size(), after.size()) - end;
        for (int place = start; place < longest; place++) {
            compare(pointer + "/" + place, place < before.size() - end ? before.get(place) : null,
                    place < after.size() - end ? after.get(place) : null, found);
        }
    }

    /** 1 and 1.00 are the same number. */
    private static boolean same(JsonNode one, JsonNode other) {
        if (one == null || other == null) {
            return one == other;
        }
        return one.equals((a, b) -> a.isNumber() && b.isNumber() ? a.decimalValue().compareTo(b.decimalValue()) : a.equals(b) ? 0 : 1, other);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
