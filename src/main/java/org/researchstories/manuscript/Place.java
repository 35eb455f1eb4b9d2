package org.researchstories.manuscript;

import java.util.Comparator;

/** Where something stands in a manuscript, as commonmark-java counts: lines from 0, and columns from 0 in UTF-16 units. */
record Place(int line, int column) implements Comparable<Place> {

    static final Place START = new Place(0, 0);

    private static final Comparator<Place> ORDER = Comparator.comparingInt(Place::line).thenComparingInt(Place::column);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
