package org.researchstories.reading;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.net.URI;
import java.util.Optional;

/** Who publishes the stories, as linked data, feeds and exports name it. */
@ConfigMapping(prefix = "stories.publisher")
public interface Publisher {

    @WithDefault("Research Stories")
    String name();

    Optional<URI> website();

    Optional<URI> logo();

    /** As org-id.guide has it: the code of a list and the number there, such as GB-CHC-1089464. */
    Optional<String> identifier();

    /** What ids of grants begin with: the prefix that 360Giving registered for the publisher, such as 360G-charity. */
    Optional<String> grantPrefix();
}
