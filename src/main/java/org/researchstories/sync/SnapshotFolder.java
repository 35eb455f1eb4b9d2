package org.researchstories.sync;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where snapshots are kept: of each database in a folder of its own, and in that a folder for each. What is in it is whole. */
@ApplicationScoped
class SnapshotFolder {

    private static final Pattern ID = Pattern.compile("[0-9]{1,19}-[0-9a-f]{8}");
    private static final String DESCRIPTION = "snapshot.json";

    private final Path all;
    private final ObjectMapper json;

    SnapshotFolder(SyncConfig config, ObjectMapper json) {
        this.all = config.snapshots().directory().orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"), "research-stories-snapshots"));
        this.json = json;
    }

    /** The newest first. */
    List<Snapshot> of(UUID generation) {
        Path folder = all.resolve(generation.toString());
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> snapshots = Files.list(folder)) {
            return snapshots.filter(snapshot -> ID.matcher(snapshot.getFileName().toString()).matches())
                    .flatMap(snapshot -> read(snapshot).stream())
                    .sorted(Comparator.comparing((Snapshot snapshot) -> snapshot.place().position()).thenComparing(Snapshot::madeAt).reversed()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Snapshot> read(Path snapshot) {
        try {
            return Optional.of(json.readValue(snapshot.resolve(DESCRIPTION).toFile(), Snapshot.class));
        } catch (IOException removedMeanwhile) {
            return Optional.empty();
        }
    }

    Path file(Snapshot snapshot, Packing packing) {
        return folder(snapshot).resolve(packing.file());
    }

    private Path folder(Snapshot snapshot) {
        return all.resolve(snapshot.place().generation().toString()).resolve(snapshot.id());
    }

    /** Where one can be written that nobody sees yet. */
    Path unfinished() throws IOException {
        Files.createDirectories(all);
        return Files.createTempDirectory(all, "unfinished-");
    }

    /** Makes it seen, all at once; where another has made the same meanwhile, that one is kept. */
    void keep(Snapshot snapshot, Path unfinished) throws IOException {
        json.writeValue(unfinished.resolve(DESCRIPTION).toFile(), snapshot);
        Files.createDirectories(folder(snapshot).getParent());
        try {
            Files.move(unfinished, folder(snapshot), StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException made) {
            remove(unfinished);
        }
    }

    void remove(Snapshot snapshot) {
        remove(folder(snapshot));
    }

    /** Who is reading one of its files reads it to the end. */
    static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            Log.warnf("A snapshot that is not needed any more could not be removed: %s", e.getMessage());
        }
    }
}
