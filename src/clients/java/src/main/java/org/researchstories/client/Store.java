package org.researchstories.client;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * Where a copy is kept. Each method either does all of what it says or throws, and then what was there is still there; whatever it throws ends what
 * the mirror was doing, which can be done again. A mirror calls them one at a time.
 */
public interface Store {

    /** How far the copy is; empty where there is none yet. */
    Optional<Bookmark> bookmark();

    /**
     * Puts all of this in the place of all that is there, at once.
     *
     * @param texts    in the order of their ids; to be read once, within this call
     * @param bookmark to be kept with it
     */
    void begin(Stream<Text> texts, Bookmark bookmark);

    /**
     * Puts a story in the place of what there is of it, in whatever languages.
     *
     * @param texts at least one, each of this story and in another language
     */
    void put(String id, Collection<Text> texts);

    /** Removes a story in all its languages, if it is there. */
    void remove(String id);

    /** Keeps a place in the log; all before it has been put and removed by now. It must not survive where these do not. */
    void keep(Bookmark bookmark);

    /** The version of each story by its id, in the order of ids; of one with several languages the highest. */
    SortedMap<String, Integer> versions();
}
