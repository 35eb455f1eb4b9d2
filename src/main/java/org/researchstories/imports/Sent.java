package org.researchstories.imports;

/**
 * What was sent to be imported.
 *
 * @param source where it comes from: within it, a kind's external ids are unique
 */
record Sent(String source, byte[] data) {
}
