package org.researchstories.imports;

import com.fasterxml.jackson.databind.JsonNode;
import org.researchstories.body.Text;
import org.researchstories.editorial.DraftKind;
import org.researchstories.problem.Violation;
import org.researchstories.vocabulary.Language;

import java.util.ArrayList;
import java.util.List;

/**
 * One draft of what was sent.
 *
 * @param place      where it stands: a JSON pointer, a line, or the name of a file
 * @param kind       null where that cannot be read, as the external id
 * @param locale     of a story's text; null where it does not say
 * @param said       what it says
 * @param violations why it cannot be read, as pointers within the row; empty where it can
 */
record Row(String place, DraftKind kind, String externalId, Language locale, Said said, List<Violation> violations) {

    private static final int LONGEST_ID = 200;

    /**
     * @param subject    the id of a story or the key of what is shared; null where it does not say
     * @param references what in the content is filled in by what others are called here
     */
    record Said(String subject, JsonNode content, List<Reference> references) {
    }

    /** @param externalId as far as it can be read; may be null, or no id */
    static Row refused(String place, String externalId, List<Violation> violations) {
        return new Row(place, null, isId(externalId) ? externalId : null, null, null, violations);
    }

    static Row refused(String place, String pointer, String detail) {
        return refused(place, null, List.of(Violation.ofBody(pointer, detail)));
    }

    boolean isRefused() {
        return !violations.isEmpty();
    }

    /** The same row, with what is wrong in what every row has. */
    Row checked() {
        List<Violation> found = new ArrayList<>(violations);
        if (kind == null) {
            found.add(Violation.ofBody("/kind", "Must be given."));
        } else if (locale != null && !kind.isStory()) {
            found.add(Violation.ofBody("/locale", "Is only for stories: all languages of this are in one."));
        }
        if (!isId(externalId)) {
            found.add(Violation.ofBody("/externalId", "Must be what the source calls it: 1 to 200 characters, no control characters among them."));
        }
        if (said.subject() != null && !isId(said.subject())) {
            found.add(Violation.ofBody("/subject", "Must be the id of a story or the key of what is shared."));
        }
        Language language = kind != null && kind.isStory() && locale == null ? Language.DEFAULT : locale;
        return new Row(place, kind, isId(externalId) ? externalId : null, language, found.isEmpty() ? said : null, found);
    }

    /** The same row, refused for this as well. */
    Row refused(Violation violation) {
        List<Violation> found = new ArrayList<>(violations);
        found.add(violation);
        return new Row(place, kind, externalId, locale, null, found);
    }

    private static boolean isId(String it) {
        return it != null && !it.isBlank() && Text.length(it) <= LONGEST_ID && it.codePoints().noneMatch(Text::isForbidden);
    }
}
