package org.researchstories.counting;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How what filters leave is counted. */
@ConfigMapping(prefix = "stories.counting")
interface CountingConfig {

    /** How much memory the bits of terms may take that are kept between requests; where it is nothing, they are read each time. */
    @WithDefault("64M")
    MemorySize memory();
}
