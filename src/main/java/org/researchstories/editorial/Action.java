package org.researchstories.editorial;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import static org.researchstories.editorial.State.APPROVED;
import static org.researchstories.editorial.State.ARCHIVED;
import static org.researchstories.editorial.State.DISCARDED;
import static org.researchstories.editorial.State.DRAFT;
import static org.researchstories.editorial.State.IN_REVIEW;
import static org.researchstories.editorial.State.PUBLISHED;
import static org.researchstories.editorial.State.SCHEDULED;
import static org.researchstories.editorial.State.WITHDRAWN;

/**
 * What can be done with a working copy, from which states it can, and where it leads (domain: life cycle). An edit in any
 * state but that of a schedule under way leads back to a draft; a schedule has to be cancelled first, so that none is lost
 * in silence.
 */
public enum Action {
    CREATE(DRAFT),
    /** From what the public sees. */
    OPEN(PUBLISHED),
    SAVE(DRAFT, DRAFT, IN_REVIEW, APPROVED, PUBLISHED, WITHDRAWN),
    REVERT(DRAFT, DRAFT, IN_REVIEW, APPROVED, PUBLISHED, WITHDRAWN, DISCARDED),
    DISCARD(DISCARDED, DRAFT, IN_REVIEW, APPROVED),
    SUBMIT(IN_REVIEW, DRAFT, WITHDRAWN),
    /** By the author, who is not yet done. */
    RECALL(DRAFT, IN_REVIEW),
    REQUEST_CHANGES(DRAFT, IN_REVIEW, APPROVED),
    APPROVE(APPROVED, IN_REVIEW, APPROVED),
    SCHEDULE(SCHEDULED, APPROVED),
    CANCEL_SCHEDULE(APPROVED, SCHEDULED),
    PUBLISH(PUBLISHED, APPROVED, SCHEDULED),
    WITHDRAW(WITHDRAWN, PUBLISHED),
    ARCHIVE(ARCHIVED, DRAFT, IN_REVIEW, APPROVED, PUBLISHED, WITHDRAWN, DISCARDED),
    ERASE(ARCHIVED, DRAFT, IN_REVIEW, APPROVED, PUBLISHED, WITHDRAWN, ARCHIVED, DISCARDED);

    @JsonValue
    public final String value = name().toLowerCase(Locale.ROOT);

    private final State to;
    private final Set<State> from;

    Action(State to, State... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    public State to() {
        return to;
    }

    public boolean isPossibleIn(State state) {
        return from.contains(state);
    }

    /** What can be done in a state, in the order of the life cycle. */
    public static List<Action> possibleIn(State state) {
        return Arrays.stream(values()).filter(action -> action.isPossibleIn(state)).toList();
    }

    @JsonCreator
    public static Action of(String value) {
        return Arrays.stream(values()).filter(action -> action.value.equals(value)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no action " + value));
    }
}
