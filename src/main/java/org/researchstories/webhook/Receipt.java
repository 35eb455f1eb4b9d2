package org.researchstories.webhook;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * What became of a call.
 *
 * @param status     null where no answer came
 * @param retryAfter how long the receiver asks us to wait
 */
record Receipt(Outcome outcome, Integer status, Optional<Duration> retryAfter) {

    enum Outcome {
        RECEIVED, REFUSED, REDIRECTED, TIMED_OUT, UNREACHABLE, FORBIDDEN_ADDRESS;

        final String value = name().toLowerCase(Locale.ROOT);
    }

    private static final int GONE = 410;

    static Receipt of(int status, Optional<Duration> retryAfter) {
        Outcome outcome = status >= 200 && status < 300 ? Outcome.RECEIVED : status >= 300 && status < 400 ? Outcome.REDIRECTED : Outcome.REFUSED;
        return new Receipt(outcome, status, retryAfter);
    }

    static Receipt without(Outcome outcome) {
        return new Receipt(outcome, null, Optional.empty());
    }

    /** The receiver found something wrong with the call. */
    boolean isTheCallersFault() {
        return status != null && status >= 400 && status < 500;
    }

    boolean isReceived() {
        return outcome == Outcome.RECEIVED;
    }

    /** The receiver wants no more calls, ever (Standard Webhooks 1.0.0). */
    boolean isGone() {
        return status != null && status == GONE;
    }
}
