package org.researchstories.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.researchstories.story.Kind;
import org.researchstories.vocabulary.Language;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A change of a story as partners are told of it (openapi: Change): which, in which version, and whether to show it; not what it says. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangeView(
        long position,
        String op,
        UUID id,
        Kind kind,
        String slug,
        List<String> formerSlugs,
        int version,
        Language locale,
        Instant at,
        String reason,
        UUID replacedBy,
        String href) {
}
