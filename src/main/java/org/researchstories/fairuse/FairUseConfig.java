package org.researchstories.fairuse;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How much everybody may ask for, of each instance. */
@ConfigMapping(prefix = "stories.fair-use")
public interface FairUseConfig {

    /** Requests a minute from one network address that show no valid key. */
    @WithDefault("600")
    @Min(1)
    @Max(1_000_000_000)
    int withoutKey();

    /** Requests a minute with the keys of one holder. */
    @WithDefault("6000")
    @Min(1)
    @Max(1_000_000_000)
    int withKey();
}
