package org.researchstories.query;

/**
 * Where the next page of a list begins: after the row with this sort key and this id.
 *
 * @param key     the sort key as the database writes it as text
 * @param instead what tells apart the words that were searched for in place of those that were asked for; null where these were
 */
public record Cursor(String key, String id, String instead) {

    public Cursor(String key, String id) {
        this(key, id, null);
    }

    /** The same place of a list that is of other words than were asked for. */
    public Cursor ofWords(String words) {
        return new Cursor(key, id, mark(words));
    }

    /** Whether it is of a list of these words, and not of those that were asked for. */
    public boolean isOfWords(String words) {
        return mark(words).equals(instead);
    }

    private static String mark(String words) {
        return Integer.toHexString(words.hashCode());
    }
}
