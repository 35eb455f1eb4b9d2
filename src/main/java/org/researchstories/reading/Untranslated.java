package org.researchstories.reading;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import org.researchstories.document.Document;
import org.researchstories.problem.Problem;
import org.researchstories.problem.ProblemType;
import org.researchstories.vocabulary.Language;

/** Why somebody who takes no other language is not served a story (openapi: NoSuchStoryProblem). */
final class Untranslated {

    private Untranslated() {
    }

    /** As a story's outline has it. */
    private record Locales(@JsonValue @JsonRawValue String json) {
    }

    static boolean is(Document document, Reading reading) {
        return !reading.takesFallback() && document.language() != reading.language();
    }

    static Problem problem(Document document, Language asked) {
        String locales = Member.of(document.outline()).stream().filter(it -> it.name().equals("availableLocales"))
                .map(Member::value).findFirst().orElseThrow();
        return Problem.of(ProblemType.NOT_TRANSLATED, "This story is not to be had in the language wanted (%s).".formatted(asked.tag)
                        + " Leave localeFallback out to be served another.")
                .with("availableLocales", new Locales(locales))
                .header("Vary", "Accept-Language");
    }
}
