package org.researchstories.client;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A copy in memory, which ends with the process. It may be read by some threads while another one mirrors. */
public final class MemoryStore implements Store {

    private SortedMap<String, SortedMap<String, Text>> stories = new TreeMap<>();
    private Bookmark bookmark;

    /** An empty one, which a mirror begins with the snapshot. */
    public MemoryStore() {
    }

    /** An empty one at a place in the log, such as {@link Bookmark#BEGINNING}. */
    public MemoryStore(Bookmark bookmark) {
        this.bookmark = bookmark;
    }

    /** A story in a language; empty where it is not to be shown, or not in this language. */
    public synchronized Optional<Text> text(String id, String locale) {
        return Optional.ofNullable(stories.get(id)).map(texts -> texts.get(locale));
    }

    /** All stories in all their languages, as they are at this moment, in the order of ids and languages. */
    public synchronized List<Text> texts() {
        return stories.values().stream().flatMap(texts -> texts.values().stream()).toList();
    }

    @Override
    public synchronized Optional<Bookmark> bookmark() {
        return Optional.ofNullable(bookmark);
    }

    @Override
    public void begin(Stream<Text> texts, Bookmark bookmark) {
        SortedMap<String, SortedMap<String, Text>> anew = new TreeMap<>();
        texts.forEach(text -> anew.computeIfAbsent(text.id(), any -> new TreeMap<>()).put(text.locale(), text));
        synchronized (this) {
            this.stories = anew;
            this.bookmark = bookmark;
        }
    }

    @Override
    public synchronized void put(String id, Collection<Text> texts) {
        SortedMap<String, Text> languages = new TreeMap<>();
        texts.forEach(text -> languages.put(text.locale(), text));
        stories.put(id, languages);
    }

    @Override
    public synchronized void remove(String id) {
        stories.remove(id);
    }

    @Override
    public synchronized void keep(Bookmark bookmark) {
        this.bookmark = bookmark;
    }

    @Override
    public synchronized SortedMap<String, Integer> versions() {
        SortedMap<String, Integer> versions = new TreeMap<>();
        stories.forEach((id, texts) -> versions.put(id, texts.values().stream().mapToInt(Text::version).max().orElseThrow()));
        return versions;
    }
}
