package org.researchstories.preview;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import org.researchstories.editorial.Signature;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * That whoever has its token may look at one story as its drafts would make it (openapi: Preview).
 *
 * @param id     the public part of the token
 * @param drafts that it shows as if they were published; the first is of the story
 * @param token  present once, in the answer to whoever had it made
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Preview(String id, List<UUID> drafts, State state, Signature by, Instant createdAt, Instant expiresAt, Instant revokedAt, String token) {

    /** Whether it is of use. */
    enum State {
        LIVE, EXPIRED, REVOKED;

        @JsonValue
        final String value = name().toLowerCase(Locale.ROOT);

        static State of(Instant expiresAt, Instant revokedAt, Instant now) {
            return revokedAt != null ? REVOKED : expiresAt.isAfter(now) ? LIVE : EXPIRED;
        }
    }

    boolean isLive() {
        return state == State.LIVE;
    }

    Preview with(String secret) {
        return new Preview(id, drafts, state, by, createdAt, expiresAt, revokedAt, secret);
    }
}
