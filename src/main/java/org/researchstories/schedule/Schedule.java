package org.researchstories.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import org.researchstories.editorial.Signature;
import org.researchstories.release.Ending;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Something that is to be done at a moment, or was (openapi: Schedule).
 *
 * @param dueAt    what the local time came to when it was said
 * @param drafts   that are published then
 * @param story    that is withdrawn then
 * @param late     whether it was done more than a few seconds after it was due, because nobody was there to do it
 * @param position from which on the public sees it
 * @param failure  why it was not done; what was to be changed stayed as it was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Schedule(UUID id, Act act, LocalDateTime at, String zone, Instant dueAt, State state, List<UUID> drafts, UUID story, Ending ending,
        Signature by, Instant createdAt, Instant endedAt, Boolean late, Long position, String failure) {

    /** What is done. */
    public enum Act {
        PUBLISH, WITHDRAW;

        @JsonValue
        public final String value = name().toLowerCase(Locale.ROOT);
    }

    /** How far it has come. */
    public enum State {
        PENDING, DONE, FAILED, CANCELLED;

        @JsonValue
        public final String value = name().toLowerCase(Locale.ROOT);

        static State of(String value) {
            return Arrays.stream(values()).filter(state -> state.value.equals(value)).findFirst().orElseThrow();
        }
    }

    /** A schedule is what it is until it ends: so its state names it. */
    String tag() {
        return "\"" + state.value + "\"";
    }
}
