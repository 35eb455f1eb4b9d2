package org.researchstories.editorial;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.researchstories.vocabulary.Language;

/**
 * What a draft begins as (openapi: NewDraft).
 *
 * @param subject the id of a story or the key of what is shared; where it is absent, what the content says, or a new id
 * @param locale  of a story's text; English where it is absent
 * @param content where it is absent, what the public sees
 */
public record NewDraft(@NotNull DraftKind kind, @Size(min = 1, max = 200) String subject, Language locale, JsonNode content) {
}
