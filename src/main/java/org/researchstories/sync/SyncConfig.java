package org.researchstories.sync;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How partners keep their copies up to date. */
@ConfigMapping(prefix = "stories.sync")
public interface SyncConfig {

    /** For how long superseded changes are kept, a week at least; who has read no further than what is gone has to begin anew. */
    @WithDefault("400D")
    Duration changesKept();

    Streams streams();

    Snapshots snapshots();

    interface Streams {

        /** How many there may be at a time. */
        @WithDefault("1000")
        int most();

        /** After how long one ends, for its client to open the next. */
        @WithDefault("10M")
        Duration length();
    }

    interface Snapshots {

        /** Where they are kept; beside the system's temporary files where it is not said. Several instances may share one. */
        Optional<Path> directory();

        /** How old the latest may be before another is made for whoever asks. */
        @WithDefault("1H")
        Duration every();
    }
}
