package org.researchstories.query;

import java.util.Arrays;
import java.util.Optional;

/** In what respect stories are found, counted and told apart: each is a filter and a facet of the same name. */
public enum Dimension {
    KIND("kind", null),
    REVIEW_STATE("reviewState", null),
    CANCER_TYPE("cancerType", "cancer-types"),
    TOPIC("topic", "topics"),
    CHALLENGE("challenge", null),
    STRATEGY("strategy", null),
    RELATION("relation", null),
    MODALITY("modality", null),
    EVIDENCE_STAGE("evidenceStage", null),
    RESEARCH_STAGE("researchStage", null),
    RESEARCH_STATUS("researchStatus", null),
    AWARD_TYPE("awardType", null),
    AWARD_YEAR("awardYear", null),
    HRCS("hrcs", "classifications/hrcs-"),
    CSO("cso", "classifications/icrp-cso"),
    ORGANISATION("organisation", "organisations"),
    /** A challenge and how it is related: {@code id/addresses}. Never a parameter. */
    RELATED_CHALLENGE("relatedChallenge", null),
    /** A strategy and how it is related: {@code id/tests}. Never a parameter. */
    RELATED_STRATEGY("relatedStrategy", null);

    /** As the contract calls it. */
    public final String property;

    /** How the names begin of the lists of what stories share that its values are the keys of; null where they are of none. */
    public final String collection;

    Dimension(String property, String collection) {
        this.property = property;
        this.collection = collection;
    }

    /** Whether it is a column of the lists, and not one of the terms that a story is found by. */
    public boolean isColumn() {
        return this == KIND || this == REVIEW_STATE;
    }

    /** Whether it has as many values as anybody writes about, and not a fixed number of them. */
    public boolean isOpen() {
        return this == CHALLENGE || this == STRATEGY || this == ORGANISATION;
    }

    /** The dimension that also says how a story is related to what this one names; empty where nothing is said. */
    public Optional<Dimension> related() {
        return switch (this) {
            case CHALLENGE -> Optional.of(RELATED_CHALLENGE);
            case STRATEGY -> Optional.of(RELATED_STRATEGY);
            default -> Optional.empty();
        };
    }

    public static Optional<Dimension> ofProperty(String property) {
        return Arrays.stream(values()).filter(it -> it.property.equals(property)).findFirst();
    }
}
