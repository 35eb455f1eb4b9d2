package org.researchstories.access;

import java.time.Instant;
import java.util.Set;

/**
 * What a key is to be.
 *
 * @param holder    who acts with it: letters in lower case and digits, with single hyphens, points, underscores or at signs
 *                  between
 * @param name      what it is for
 * @param createdBy the actor who wants it made
 */
public record NewKey(String holder, String name, Set<String> roles, Instant expiresAt, String createdBy) {
}
