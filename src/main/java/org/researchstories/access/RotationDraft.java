package org.researchstories.access;

import jakarta.validation.constraints.NotNull;

import java.time.Instant;

/**
 * When the new key expires, and when the present one does, if not sooner (openapi: KeyRotation).
 */
record RotationDraft(@NotNull Instant expiresAt, @NotNull Instant presentExpiresAt) {
}
