package org.researchstories.relation;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import org.researchstories.story.Kind;

/** What one story is to another. The source is the one whose editors say so. */
public enum RelationType {
    /** A strategy that may get past a challenge. */
    ADDRESSES("addresses", Kind.STRATEGY, Kind.CHALLENGE),
    /** A strategy that makes a challenge harder. */
    COMPLICATES("complicates", Kind.STRATEGY, Kind.CHALLENGE),
    /** A strategy that others are measured against in a challenge. */
    COMPARATOR("comparator", Kind.STRATEGY, Kind.CHALLENGE),
    /** Research that asks a challenge's questions; one challenge is its primary one. */
    INVESTIGATES("investigates", Kind.RESEARCH, Kind.CHALLENGE),
    TESTS("tests", Kind.RESEARCH, Kind.STRATEGY),
    DEVELOPS("develops", Kind.RESEARCH, Kind.STRATEGY),
    UNDERPINS("underpins", Kind.RESEARCH, Kind.STRATEGY),
    COMPARES("compares", Kind.RESEARCH, Kind.STRATEGY),
    /** What a combination is made of. */
    COMPONENT("component", Kind.STRATEGY, Kind.STRATEGY),
    /** Chosen by an editor as worth reading next; the ends may be of any kind. */
    RELATED("related", null, null);

    @EnumeratedValue
    @JsonValue
    public final String value;

    private final Kind source;
    private final Kind target;

    RelationType(String value, Kind source, Kind target) {
        this.value = value;
        this.source = source;
        this.target = target;
    }

    public boolean mayLink(Kind from, Kind to) {
        return (source == null || source == from) && (target == null || target == to);
    }

    /** Whether it is shown at both its ends; what is worth reading next, and of what it is made, only the source tells. */
    public boolean isShownByTarget() {
        return source != null && source != target;
    }

    /** Whether its target can be found by its source: by strategies, of which there are some, not by research, of which there is much. */
    public boolean isFoundByTarget() {
        return isOfStrategyToChallenge();
    }

    /** Whether it tells what a strategy is to a challenge; if not, and it links to a strategy, it is a role. */
    public boolean isOfStrategyToChallenge() {
        return source == Kind.STRATEGY && target == Kind.CHALLENGE;
    }

    public boolean isRoleOfResearch() {
        return source == Kind.RESEARCH && target == Kind.STRATEGY;
    }
}
