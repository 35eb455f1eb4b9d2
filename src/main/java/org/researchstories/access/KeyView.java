package org.researchstories.access;

import com.fasterxml.jackson.annotation.JsonInclude;

import java.time.Instant;
import java.util.List;

/** A key as administrators see it (openapi: Key). Once only, when it is made, with its secret (openapi: IssuedKey). */
@JsonInclude(JsonInclude.Include.NON_NULL)
record KeyView(String id, String holder, String name, List<String> roles, String state, Instant createdAt, String createdBy,
        Instant expiresAt, Instant lastUsedAt, Instant revokedAt, String secret) {

    static KeyView of(Key it) {
        return of(it, null);
    }

    static KeyView of(Key it, ApiKey secret) {
        return new KeyView(it.id(), it.holder(), it.name(), it.roles(), it.state().value, it.createdAt(), it.createdBy(),
                it.expiresAt(), it.lastUsed().orElse(null), it.revokedAt().orElse(null), secret == null ? null : secret.secret());
    }
}
