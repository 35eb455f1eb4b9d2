package org.researchstories.vocabulary;

/**
 * What the public list of a vocabulary shows of one of its members in one language.
 *
 * @param collection which list: {@code topics}, {@code classifications/hrcs-ra} …
 * @param language which can be asked for
 * @param served    which the view is in
 * @param sortKey    its place in the list, compared by code point
 * @param view       what is written as its JSON
 */
public record Entry(String collection, String key, Language language, Language served, String sortKey, Object view) {
}
