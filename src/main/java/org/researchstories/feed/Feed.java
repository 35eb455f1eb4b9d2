package org.researchstories.feed;

import org.researchstories.reading.Publisher;
import org.researchstories.vocabulary.Language;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A document of a feed, before it is written in a format.
 *
 * @param id      of the feed, of which it may be a part
 * @param home    an address for people
 * @param formats where its beginning is to be had in each format
 * @param about   an address that explains what is ours in it
 */
record Feed(String id, String title, String description, Language language, Publisher publisher, String home, String about,
        Trail trail, Map<Format, String> formats, List<Entry> entries, List<Tombstone> tombstones) {

    /** Older than whatever may come, and the same at each look: a feed without anything in it has not changed. */
    static final Instant NEVER = Instant.EPOCH;

    /** What is left of an entry. @param comment null where nothing may be told, or nothing was */
    record Tombstone(String ref, Instant when, String comment) {
    }

    /** When the newest of what it shows was changed or taken back. */
    Instant updated() {
        return Stream.concat(entries.stream().map(Entry::updated), tombstones.stream().map(Tombstone::when))
                .max(Comparator.naturalOrder()).orElse(NEVER);
    }
}
