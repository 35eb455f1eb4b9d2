package org.researchstories.fairuse;

import io.github.bucket4j.TimeMeter;
import jakarta.inject.Singleton;

import java.util.Optional;

/** What everybody has of this instance, in memory. */
@Singleton
class Quotas {

    private static final int GUESSES = 60;

    private final Buckets<Network> withoutKey;
    private final Buckets<String> withKey;
    private final Buckets<Network> guesses;

    Quotas(FairUseConfig config, TimeMeter meter) {
        withoutKey = new Buckets<>(Quota.withoutKey(config.withoutKey()), meter);
        withKey = new Buckets<>(Quota.withKey(config.withKey()), meter);
        guesses = new Buckets<>(new Quota("guesses", GUESSES, "with keys not seen before"), meter);
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
