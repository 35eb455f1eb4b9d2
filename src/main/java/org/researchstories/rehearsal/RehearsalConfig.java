package org.researchstories.rehearsal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether failures can be rehearsed. */
@ConfigMapping(prefix = "stories.rehearsal")
public interface RehearsalConfig {

    /**
     * That this is a sandbox: whoever asks for a failure has it. There is no second switch, and no profile that it depends on, because whoever
     * sets it has said in so many words what must not be true where people read.
     */
    @WithDefault("false")
    boolean sandbox();
}
