package org.researchstories.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;

import java.util.Optional;

/** How feeds name what is in them. */
@ConfigMapping(prefix = "stories.feeds")
public interface FeedConfig {

    /**
     * Who gives entries their ids, as RFC 4151 has it: a domain name and, behind a comma, a date on which it was the charity's.
     * Never to be changed once a feed was read: to its readers every story would be a new one.
     */
    @WithName("tag-authority")
    Optional<String> tagAuthority();
}
