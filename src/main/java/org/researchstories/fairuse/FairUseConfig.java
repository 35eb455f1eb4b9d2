package org.researchstories.fairuse;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * How much everybody may ask for, of each instance; from 1 to 1,000,000,000. Not by constraints: for those, each start would read the
 * annotations of all settings that there are, the frameworks' among them.
 */
@ConfigMapping(prefix = "stories.fair-use")
public interface FairUseConfig {

    /** Requests a minute from one network address that show no valid key. */
    @WithDefault("600")
    int withoutKey();

    /** Requests a minute with the keys of one holder. */
    @WithDefault("6000")
    int withKey();
}
