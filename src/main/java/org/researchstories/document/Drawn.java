package org.researchstories.document;

import org.researchstories.query.Term;
import org.researchstories.story.Kind;
import org.researchstories.story.Review;
import org.researchstories.story.Story;
import org.researchstories.vocabulary.Language;

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
                funding, terms, searched, Digest.of(outline, body, String.valueOf(review), String.valueOf(terms)));
    }
}
