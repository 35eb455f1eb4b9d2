package org.researchstories.client;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Optional;

/** The header {@code Retry-After} in seconds, which is how this API says it; a date is a proxy's, and not looked at. */
final class RetryAfter {

    private RetryAfter() {
    }

    static Optional<Duration> in(HttpHeaders headers) {
        return headers.firstValue("Retry-After").map(String::strip).filter(value -> value.matches("\\d{1,9}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }
}
