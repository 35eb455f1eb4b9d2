package org.researchstories.mirror;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.SortedMap;
import java.util.TreeMap;

/** Holds a copy against the digest, and where they differ descends to where. */
final class Comparison {

    private final Mirror mirror;
    private final Asking api;
    private final SortedMap<String, String> differences = new TreeMap<>();

    Comparison(Mirror mirror, Asking api) {
        this.mirror = mirror;
        this.api = api;
    }

    SortedMap<String, String> differences() {
        do {
            differences.clear();
            mirror.catchUp();
        } while (!isCompared(""));
        return differences;
    }

    /** @return false where the log, or the copy, was at another position */
    private boolean isCompared(String prefix) {
        Answer answer = api.get("/v1/digest" + (prefix.isEmpty() ? "" : "?prefix=" + prefix)).ok();
        if (answer.position() != mirror.copy().bookmark().position() || !mirror.copy().bookmark().ahead().isEmpty()) {
            return false;
        }
        SortedMap<String, Integer> ours = HashTree.below(prefix, mirror.copy().versions());
        JsonNode theirs = answer.json();
        if (HashTree.digest(prefix, ours).equals(theirs.path("digest").asText())) {
            return true;
        }
        if (prefix.length() == HashTree.DEPTH) {
            compare(ours, theirs);
            return true;
        }
        for (char digit : "0123456789abcdef".toCharArray()) {
            if (!isCompared(prefix + digit)) {
                return false;
            }
        }
        return true;
    }

    private void compare(SortedMap<String, Integer> ours, JsonNode theirs) {
        SortedMap<String, Integer> published = new TreeMap<>();
        theirs.path("items").forEach(item -> published.put(item.path("id").asText(), item.path("version").asInt()));
        SortedMap<String, Integer> either = new TreeMap<>(ours);
        either.putAll(published);
        either.keySet().stream().filter(id -> !published.getOrDefault(id, 0).equals(ours.getOrDefault(id, 0)))
                .forEach(id -> differences.put(id, "ours %d, theirs %d".formatted(ours.getOrDefault(id, 0), published.getOrDefault(id, 0))));
    }
}
