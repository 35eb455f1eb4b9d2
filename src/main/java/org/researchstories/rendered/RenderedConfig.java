package org.researchstories.rendered;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** How finished answers are kept. */
@ConfigMapping(prefix = "stories.rendered")
interface RenderedConfig {

    /** How much memory they may take, bytes and what keeps them; none are kept where it is nothing. */
    @WithDefault("64M")
    MemorySize memory();

    /** An answer that is larger is rendered each time. */
    @WithName("largest")
    @WithDefault("1M")
    MemorySize largest();
}
