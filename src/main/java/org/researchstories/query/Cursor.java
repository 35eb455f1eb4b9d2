package org.researchstories.query;

/**
 * Where the next page of a list begins: after the row with this sort key and this id.
 *
 * @param key the sort key as the database writes it as text
 */
public record Cursor(String key, String id) {
}
