package org.researchstories.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What addresses are found by: SHA-256 of the slug in UTF-8, as {@code live.slug_digest} has it, which takes PostgreSQL longer than all the rest of finding one. */
final class SlugDigest {

    private SlugDigest() {
    }

    static byte[] of(String slug) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(slug.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has it", e);
        }
    }
}
