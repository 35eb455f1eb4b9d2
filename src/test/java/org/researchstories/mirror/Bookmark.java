package org.researchstories.mirror;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far a copy has read the change log, and what it has that the log has not told it yet.
 *
 * @param cursor   with which the log goes on; empty for its beginning
 * @param position up to which it was read
 * @param ahead    hrefs by ids of stories that may be newer in the copy than the log up to here says, because a story is always given as it is
 *                 now; with the position by which the log has to say it. Where it does not, the database was restored in between
 */
public record Bookmark(String cursor, long position, SortedMap<String, Ahead> ahead) {

    public record Ahead(String href, long position) {
    }

    public Bookmark {
        ahead = new TreeMap<>(ahead);
    }

    static Bookmark at(String cursor, long position) {
        return new Bookmark(cursor, position, new TreeMap<>());
    }

    /** The same place, and about to apply what comes: until that is done, the copy may have any of it. */
    Bookmark before(Page page) {
        Bookmark before = new Bookmark(cursor, position, ahead);
        page.latest().forEach(change -> before.ahead.merge(change.id(), new Ahead(change.href(), page.head()),
                (one, other) -> one.position > other.position ? one : other));
        return before;
    }
}
