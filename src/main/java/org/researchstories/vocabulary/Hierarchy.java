package org.researchstories.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is part of what, in one vocabulary.
 *
 * @param parents of each member, the one above it; of the topmost, null
 */
public record Hierarchy(Map<String, String> parents) {

    /** What a member is part of, the nearest first; empty for the topmost and for what is not here. */
    public List<String> above(String key) {
        List<String> above = new ArrayList<>();
        for (String next = parents.get(key); next != null && !above.contains(next); next = parents.get(next)) {
            above.add(next);
        }
        return above;
    }

    /** What is wrong with where a member stands; empty where nothing is. */
    public Optional<String> fault(Nested member) {
        String key = member.subject().key();
        if (member.parent() != null && !parents.containsKey(member.parent())) {
            return Optional.of("there is no %s %s".formatted(member.subject().type().value, member.parent()));
        }
        if (above(key).contains(key)) {
            return Optional.of("must not make %s a part of itself".formatted(key));
        }
        return parents.keySet().stream().filter(it -> it.equals(key) || above(it).contains(key))
                .anyMatch(it -> above(it).size() >= member.mostLevels())
                ? Optional.of("must not make more than %d levels".formatted(member.mostLevels())) : Optional.empty();
    }
}
