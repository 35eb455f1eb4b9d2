package org.researchstories.embedded;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What can be chosen about the embedded database. Nothing here matters once a database is configured. */
@ConfigMapping(prefix = "stories.embedded")
public interface EmbeddedSettings {

    /** The folder that keeps everything between starts, relative to the working directory; made where missing. */
    @WithDefault(".data")
    Path directory();

    /** The database's port on 127.0.0.1; without it the operating system chooses a free one at each start. */
    OptionalInt port();

    /** Where PostgreSQL is unpacked, some 75 MB; without it beside the data. */
    Optional<Path> binaries();
}
