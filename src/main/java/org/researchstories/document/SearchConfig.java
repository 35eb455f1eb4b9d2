package org.researchstories.document;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** Of which words it is kept which texts have them. */
@ConfigMapping(prefix = "stories.search")
interface SearchConfig {

    /** The share of all texts that have to have a word. */
    @WithName("common-share")
    @WithDefault("0.1")
    double commonShare();

    /** How many texts there have to be: of fewer, those that have a word are found as quickly. */
    @WithName("least-texts")
    @WithDefault("20000")
    int leastTexts();

    /** How many texts may have been written since their words were posted: each is looked at by whoever counts what a search finds. */
    @WithDefault("250")
    int unposted();
}
