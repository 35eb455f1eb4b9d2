package org.researchstories.world;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

import org.researchstories.embedded.EmbeddedSettings;

/** A folder for an embedded database, with PostgreSQL unpacked once for all of them. */
public record Folder(Path directory, OptionalInt port) implements EmbeddedSettings {

    /** Where the folders of the tests are. */
    public static final Path OF_ALL = Path.of("target", "databases");

    public Folder(Path directory) {
        this(directory, OptionalInt.empty());
    }

    @Override
    public Optional<Path> binaries() {
        return Optional.of(OF_ALL.resolve("binaries"));
    }
}
