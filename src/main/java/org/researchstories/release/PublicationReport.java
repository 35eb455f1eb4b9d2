package org.researchstories.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.researchstories.editorial.DraftKind;
import org.researchstories.problem.Problem;
import org.researchstories.problem.ProblemType;
import org.researchstories.problem.Violation;
import org.researchstories.vocabulary.Language;

import java.util.List;
import java.util.UUID;

/**
 * What a publication has changed, or would change (openapi: PublicationReport).
 *
 * @param position  from which on every reader sees it; null of a dry run
 * @param drafts    what is published
 * @param changes   what the change log says of it: those stories, and those that are drawn again because they show them
 * @param addresses that begin or cease to be where a story is found
 * @param lists     whose members or order may be others now, by their paths
 * @param warnings  what keeps nothing from being published and may be worth a second look
 * @param errors    what keeps it from being published; always empty where it was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublicationReport(boolean dryRun, Long position, List<Item> drafts, List<Change> changes, List<Address> addresses,
        List<String> lists, List<Warning> warnings, List<Violation> errors) {

    /**
     * @param isNew      whether the public has not seen it before
     * @param toldAsNews whether feeds move it to the top: only a major update does
     * @param readingAge in years, of a text in English
     */
    public record Item(UUID id, DraftKind kind, String subject, Language locale, int revision, boolean isNew, Boolean toldAsNews, Integer readingAge) {
    }

    /** @param subject the id of a story, or the key of what is shared */
    public record Change(long position, String kind, String subject, int version, String operation, String reason) {
    }

    /** @param change {@code begins} or {@code moves}: then it leads on from now on */
    public record Address(String kind, String subject, Language locale, String href, String change) {
    }

    public record Warning(UUID draft, String pointer, String detail) {
    }

    /** @throws Problem where something keeps it from being published */
    public void orRefused() {
        if (!errors.isEmpty()) {
            throw Problem.of(ProblemType.NOT_PUBLISHABLE, "It could not be published as it is.").violating(errors);
        }
    }
}
