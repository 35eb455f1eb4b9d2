package org.researchstories.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import org.researchstories.editorial.DraftKind;
import org.researchstories.vocabulary.Language;

import java.util.UUID;

/**
 * A row of an import and what came of it (openapi: ImportedRow).
 *
 * @param outcome  null before anybody has looked at it
 * @param draft    null where there is none: of what a dry run would create, and of most that is refused
 * @param problems violations, as pointers within the row
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportedRow(int number, String place, DraftKind kind, String externalId, Language locale, Outcome outcome, UUID draft, JsonNode problems) {
}
