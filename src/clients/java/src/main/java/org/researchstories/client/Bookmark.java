package org.researchstories.client;

import java.util.Objects;

/**
 * How far a copy has read the change log.
 *
 * @param cursor   with which it goes on; opaque, and empty for the log's beginning
 * @param position up to which it was read
 */
public record Bookmark(String cursor, long position) {

    /** Where nothing has been read: a store that has this one is filled by the change log alone, without a snapshot. */
    public static final Bookmark BEGINNING = new Bookmark("", 0);

    public Bookmark {
        Objects.requireNonNull(cursor);
    }
}
