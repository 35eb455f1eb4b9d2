package org.researchstories.fairuse;

import java.time.Duration;

/**
 * How many requests may be made in a {@link #WINDOW}.
 *
 * @param name  as header fields have it
 * @param whose which requests these are, as part of a sentence
 */
record Quota(String name, int requests, String whose) {

    static final Duration WINDOW = Duration.ofMinutes(1);

    static Quota withoutKey(int requests) {
        return new Quota("anonymous", requests, "without a key from one network address");
    }

    static Quota withKey(int requests) {
        return new Quota("key", requests, "with the keys of one holder");
    }
}
