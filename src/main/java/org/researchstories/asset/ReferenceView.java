package org.researchstories.asset;

import java.time.LocalDate;

/** A reference as the contract has it (openapi: Reference). */
public record ReferenceView(
        String key,
        String kind,
        String citation,
        String doi,
        String pmid,
        String url,
        LocalDate accessedOn,
        Boolean openAccess) {

    public static ReferenceView of(Reference it) {
        return new ReferenceView(it.key, it.kind, it.citation, it.doi, it.pmid, it.url, it.accessedOn, it.openAccess);
    }
}
