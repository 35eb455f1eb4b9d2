package org.researchstories.reading;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/** How answers are given. */
@ConfigMapping(prefix = "stories.reading")
public interface ReadingConfig {

    /** Where the world finds this API: what canonical addresses begin with. Never taken from a request. */
    @WithName("public-base-url")
    Optional<URI> publicBaseUrl();

    /** Where the day begins by which reviews fall due. */
    @WithDefault("Europe/London")
    ZoneId zone();

    /** For how long an answer may be used without asking again: the longest that a withdrawal can go unseen. */
    @WithName("max-age")
    @WithDefault("60S")
    Duration maxAge();

    /** The share of all stories below which those that a filter leaves are counted one by one, and not by the bits of postings. */
    @WithDefault("0.004")
    double few();

    /** How many stories from the beginning of a list are looked at for each that is wanted of what filters leave, before it is asked how many they leave. */
    @WithDefault("100")
    int begun();

    /** Up to how many stories that filters leave are all put in order, where a page was not full by then. */
    @WithDefault("50000")
    int gathered();

    /** How many exports are written at the same time; whoever wants one beyond that is asked to come back. */
    @WithDefault("4")
    int exports();

    /** For how long one may be written: whoever takes longer to read it than that does not keep others waiting any more. */
    @WithName("longest-export")
    @WithDefault("10M")
    Duration longestExport();
}
