package org.researchstories.sync;

import org.researchstories.document.Head;

import java.util.List;

/**
 * Part of the change log, in one snapshot.
 *
 * @param next where it goes on: behind the last entry, or where nothing is left to be read behind all that there is
 * @param more whether there is more already
 */
record ChangePage(Head head, List<Entry> entries, Place next, boolean more) {

    /** A change, and how far who has read it has read. */
    record Entry(ChangeView change, Place place) {
    }
}
