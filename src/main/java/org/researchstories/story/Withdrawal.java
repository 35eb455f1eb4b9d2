package org.researchstories.story;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import java.time.Instant;
import java.util.UUID;

/** Why a story is wrong or out of date, since when, and where to look instead. */
@Embeddable
public record Withdrawal(
        @Column(name = "withdrawal_reason") String reason,
        @Column(name = "withdrawn_at") Instant at,
        @Column(name = "replaced_by") UUID replacedBy) {
}
