package org.researchstories.reading;

import org.researchstories.document.Head;
import org.researchstories.document.Included;
import org.researchstories.query.Cursor;

import java.util.List;

/**
 * Part of a list, in one snapshot.
 *
 * @param next     where it goes on; null at the end
 * @param total    how many there are in all; null where nobody asked
 * @param facets   how they divide, as a JSON object; null where nobody asked
 * @param included the stories that come along; null where nobody asked
 * @param search   what was searched for, as a JSON object; null where nothing was
 */
record Page<T>(Head head, List<T> items, Cursor next, Long total, String facets, Included included, String search) {

    Page<T> of(String searched) {
        return new Page<>(head, items, next, total, facets, included, searched);
    }

    /** The same of a list of other words than were asked for, which its next page goes on with. */
    Page<T> ofWords(String words) {
        return next == null ? this : new Page<>(head, items, next.ofWords(words), total, facets, included, search);
    }
}
