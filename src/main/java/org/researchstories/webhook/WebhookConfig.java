package org.researchstories.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** How subscribers are called. */
@ConfigMapping(prefix = "stories.webhooks")
public interface WebhookConfig {

    /** How many calls are under way at a time; a receiver that is slow holds one of them. */
    @WithDefault("100")
    int calls();

    /** For how long a receiver may take to answer. */
    @WithDefault("15S")
    Duration timeout();

    /** After how long another instance makes a call whose caller has died; longer than a call may take. */
    @WithDefault("90S")
    Duration lease();

    /**
     * How long after this instance has seen a change it is told: by then each has seen it and answers from memory nothing older. They look each half
     * second where they are told nothing.
     */
    @WithDefault("2S")
    Duration delay();

    /** For how long calls stay on record. */
    @WithDefault("30D")
    Duration deliveriesKept();

    /** How many subscriptions somebody may have. */
    @WithDefault("10")
    int most();

    /** For how long both secrets sign after one was changed. */
    @WithDefault("24H")
    Duration changeover();

    /** Rehearsals only: receivers on this machine are called. In the profile {@code prod} the application does not start with it. */
    @WithDefault("false")
    boolean toThisMachine();
}
