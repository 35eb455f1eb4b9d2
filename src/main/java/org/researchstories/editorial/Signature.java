package org.researchstories.editorial;

/** Who did something, as the record keeps it: the id never changes, the name is what they were called then. */
public record Signature(String id, String name) {
}
