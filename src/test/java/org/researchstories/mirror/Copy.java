package org.researchstories.mirror;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.commons.io.FileUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Stories as files, each as it was answered, one for a story and language: {@code stories/3f2/3f2a…-….en.json}; and beside them
 * the bookmark. A file is there wholly or not at all, whenever the process ends (not the machine: nothing is forced to the disk).
 */
public final class Copy {

    private static final String BOOKMARK = "bookmark.json";
    private static final String STORIES = "stories";
    private static final String UNFINISHED = ".unfinished";

    private final Path folder;
    private final SortedMap<String, SortedMap<String, Integer>> versions = new TreeMap<>();
    private Bookmark bookmark = Bookmark.at("", 0);

    private Copy(Path folder) {
        this.folder = folder;
    }

    /** What is there already; empty where nothing is. */
    static Copy in(Path folder) {
        Copy copy = new Copy(folder);
        try {
            Files.createDirectories(folder.resolve(STORIES));
            if (Files.exists(folder.resolve(BOOKMARK))) {
                copy.bookmark = Answer.JSON.readValue(folder.resolve(BOOKMARK).toFile(), Bookmark.class);
            }
            try (Stream<Path> files = Files.walk(folder.resolve(STORIES))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    copy.find(file);
                }
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void find(Path file) throws IOException {
        if (file.toString().endsWith(UNFINISHED)) {
            Files.delete(file);
        } else {
            JsonNode story = Answer.JSON.readTree(file.toFile());
            texts(story.path("id").asText()).put(story.path("locale").asText(), story.path("version").asInt());
        }
    }

    private SortedMap<String, Integer> texts(String id) {
        return versions.computeIfAbsent(id, any -> new TreeMap<>());
    }

    Path folder() {
        return folder;
    }

    public Bookmark bookmark() {
        return bookmark;
    }

    void keep(Bookmark bookmark) {
        try {
            write(folder.resolve(BOOKMARK), Answer.JSON.writeValueAsBytes(bookmark));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.bookmark = bookmark;
    }

    /** A story's text in one language. */
    void add(Text text) {
        write(file(text.id(), text.locale()), text.json());
        texts(text.id()).put(text.locale(), text.version());
    }

    /** A story in all the languages that there are. */
    void put(String id, Map<String, Text> texts) {
        texts.values().forEach(this::add);
        new TreeSet<>(texts(id).keySet()).stream().filter(locale -> !texts.containsKey(locale)).forEach(locale -> remove(id, locale));
    }

    void remove(String id) {
        new TreeSet<>(texts(id).keySet()).forEach(locale -> remove(id, locale));
        versions.remove(id);
    }

    private void remove(String id, String locale) {
        try {
            Files.deleteIfExists(file(id, locale));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        texts(id).remove(locale);
    }

    Path file(String id, String locale) {
        return folder.resolve(STORIES).resolve(id.substring(0, HashTree.DEPTH)).resolve("%s.%s.json".formatted(id, locale));
    }

    private static void write(Path file, byte[] content) {
        try {
            Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
            Files.createDirectories(file.getParent());
            Files.write(unfinished, content);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A story's version, which is that of its newest text; nought where it is not there. */
    int version(String id) {
        return versions.getOrDefault(id, new TreeMap<>()).values().stream().mapToInt(version -> version).max().orElse(0);
    }

    public SortedSet<String> ids() {
        return new TreeSet<>(versions.keySet());
    }

    public SortedMap<String, Integer> versions() {
        SortedMap<String, Integer> all = new TreeMap<>();
        versions.keySet().forEach(id -> all.put(id, version(id)));
        return all;
    }

    /** Names of files that another copy has otherwise, or that only one of the two has. */
    public SortedSet<String> filesOtherThanIn(Copy other) {
        try {
            SortedSet<String> differ = new TreeSet<>();
            SortedSet<String> either = files();
            either.addAll(other.files());
            for (String file : either) {
                Path ours = folder.resolve(STORIES).resolve(file);
                Path theirs = other.folder.resolve(STORIES).resolve(file);
                if (Files.notExists(ours) || Files.notExists(theirs) || Files.mismatch(ours, theirs) >= 0) {
                    differ.add(file);
                }
            }
            return differ;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SortedSet<String> files() throws IOException {
        Path stories = folder.resolve(STORIES);
        try (Stream<Path> files = Files.walk(stories)) {
            return files.filter(Files::isRegularFile).map(file -> stories.relativize(file).toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    void delete() {
        FileUtils.deleteQuietly(folder.toFile());
    }
}
