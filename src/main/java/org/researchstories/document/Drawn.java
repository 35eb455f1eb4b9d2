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
 * @param digest  SHA-256 of all that the public sees of it, and finds it by; two drawings with the same digest are the same to
 *                every reader
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
        Searched searched,
        byte[] digest) {

    Drawn(UUID id, Language language, Kind kind, String slug, String title, Story.State state, String outline, String body,
            int displayOrder, Instant firstPublishedAt, Instant contentUpdatedAt, Review review, boolean sample, Funding funding,
            SortedSet<Term> terms, Searched searched) {
        this(id, language, kind, slug, title, state, outline, body, displayOrder, firstPublishedAt, contentUpdatedAt, review, sample,
                funding, terms, searched, digest(outline, body, String.valueOf(review), String.valueOf(terms)));
    }

    private static byte[] digest(String... parts) {
        MessageDigest sha256 = sha256();
        for (String part : parts) {
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
