package org.researchstories.rehearsal;

import org.researchstories.contract.Operation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What can be rehearsed, by the values of the header field, and where. */
enum Rehearsal {

    /** A story was archived, or the change log has no such place any more: 410, whichever the operation knows. */
    GONE,
    CURSOR_EXPIRED,
    TOO_MANY_REQUESTS,
    UNAVAILABLE,
    /** The server has not seen the position that the client knows of. */
    STALE,
    /** The answer begins late, and comes in small pieces. */
    SLOW,
    /** The connection is closed in the middle of the answer. */
    CUT;

    private static final Set<String> CHANGES = Set.of("listChanges", "streamChanges");
    private static final Set<String> STORIES = Set.of("getStory", "getChallenge", "getStrategy", "getResearch", "getChallengeSection",
            "getStrategySection", "getResearchSection", "getChallengeHistory", "getStrategyHistory", "getResearchHistory");

    final String value = name().toLowerCase(Locale.ROOT).replace('_', '-');

    static List<String> all() {
        return Arrays.stream(values()).map(rehearsal -> rehearsal.value).toList();
    }

    /** Those that the contract has an answer for. */
    static List<String> of(Operation operation) {
        return Arrays.stream(values()).filter(rehearsal -> rehearsal.isOf(operation)).map(rehearsal -> rehearsal.value).toList();
    }

    static Optional<Rehearsal> named(String value, Operation operation) {
        return Arrays.stream(values()).filter(rehearsal -> rehearsal.value.equals(value) && rehearsal.isOf(operation)).findFirst();
    }

    private boolean isOf(Operation operation) {
        return switch (this) {
            case GONE -> STORIES.contains(operation.id()) || readsChanges(operation);
            case CURSOR_EXPIRED -> readsChanges(operation);
            default -> true;
        };
    }

    static boolean readsChanges(Operation operation) {
        return CHANGES.contains(operation.id());
    }
}
