package org.researchstories.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What an administrator sends to have a key made (openapi: KeyDraft). */
record KeyDraft(
        @NotNull @Size(max = 80) @Pattern(regexp = HOLDER, message = "Must be letters in lower case and digits, with single"
                + " hyphens, points, underscores or at signs between.") String holder,
        @NotBlank @Size(max = 100) String name,
        @NotEmpty @Size(max = 5) List<@NotNull @Pattern(regexp = ROLE, message = "Must be one of author, reviewer, publisher,"
                + " administrator, partner.") String> roles,
        @NotNull Instant expiresAt) {

    private static final String HOLDER = "[a-z0-9]+([-._@][a-z0-9]+)*";
    private static final String ROLE = Roles.AUTHOR + "|" + Roles.REVIEWER + "|" + Roles.PUBLISHER + "|" + Roles.ADMINISTRATOR
            + "|" + Roles.PARTNER;

    NewKey by(Actor actor) {
        return new NewKey(holder, name, Set.copyOf(roles), expiresAt, actor.id());
    }
}
