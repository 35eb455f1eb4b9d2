package org.researchstories.fairuse;

import io.github.bucket4j.TimeMeter;
import jakarta.inject.Singleton;

import java.util.Optional;

/** What everybody has of this instance, in memory. */
@Singleton
class Quotas {

    private static final int GUESSES = 60;
    private static final int MOST = 1_000_000_000;

    private final Buckets<Network> withoutKey;
    private final Buckets<String> withKey;
    private final Buckets<Network> guesses;

    /** @throws IllegalArgumentException where a setting is out of its limits */
    Quotas(FairUseConfig config, TimeMeter meter) {
        withoutKey = new Buckets<>(Quota.withoutKey(within("without-key", config.withoutKey())), meter);
        withKey = new Buckets<>(Quota.withKey(within("with-key", config.withKey())), meter);
        guesses = new Buckets<>(new Quota("guesses", GUESSES, "with keys not seen before"), meter);
    }

    private static int within(String setting, int requests) {
        if (requests < 1 || requests > MOST) {
            throw new IllegalArgumentException("stories.fair-use.%s must be from 1 to 1,000,000,000, and is %d.".formatted(setting, requests));
        }
        return requests;
    }

    /** Counts a request. */
    Standing take(Network from, Optional<String> holder) {
        return holder.map(withKey::take).orElseGet(() -> withoutKey.take(from));
    }

    /** Whether a key that nobody remembers may be looked for: made-up ones must not be a way to keep the database busy. */
    boolean mayGuess(Network from) {
        return guesses.take(from).admitted();
    }
}
