package org.researchstories.editorial;

import java.time.Instant;

/** A revision without its content (openapi: RevisionSummary). */
public record RevisionSummary(int revision, String digest, Revision.Origin origin, Signature by, Instant at) {

    static RevisionSummary of(Revision it) {
        return new RevisionSummary(it.number(), it.digest(), it.origin(), it.by(), it.at());
    }
}
