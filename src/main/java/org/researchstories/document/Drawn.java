package org.researchstories.document;

import org.researchstories.query.Term;
import org.researchstories.story.Kind;
import org.researchstories.story.Review;
import org.researchstories.story.Story;
import org.researchstories.vocabulary.Language;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.SortedSet;
import java.util.UUID;

/**
 * A story in one language, drawn but not yet on the shelf.
 *
 * @param outline a JSON object: what lists show
 * @param body    a JSON object: what an item shows beyond that
 * @param terms   what it can be found by
 */
public record Drawn(
        UUID id,
        Language language,
        Kind kind,
        String slug,
        String title,
        Story.State state,
        String outline,
        String body,
        int displayOrder,
        Instant firstPublishedAt,
        Instant contentUpdatedAt,
        Review review,
        boolean sample,
        Funding funding,
        SortedSet<Term> terms,
        Searched searched) {

    /** SHA-256 of all that the public sees of it, and finds it by; two drawings with the same digest are the same to every reader. */
    byte[] digest() {
        MessageDigest sha256 = sha256();
        for (String part : new String[]{outline, body, String.valueOf(review), String.valueOf(terms)}) {
            sha256.update(part.getBytes(StandardCharsets.UTF_8));
            sha256.update((byte) 0);
        }
        return sha256.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
