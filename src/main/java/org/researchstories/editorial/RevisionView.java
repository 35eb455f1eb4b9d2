package org.researchstories.editorial;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.Instant;

/** A revision with its content (openapi: Revision). */
public record RevisionView(int revision, String digest, Revision.Origin origin, Signature by, Instant at, JsonNode content) {

    static RevisionView of(Revision it) {
        return new RevisionView(it.number(), it.digest(), it.origin(), it.by(), it.at(), it.content());
    }
}
