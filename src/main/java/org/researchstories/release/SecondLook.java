package org.researchstories.release;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.body.Readability;
import org.researchstories.editorial.Contents;
import org.researchstories.editorial.WorkingCopy;
import org.researchstories.publication.Drafting;
import org.researchstories.story.UpdateType;
import org.researchstories.story.Wording;

import java.util.ArrayList;
import java.util.List;

/** What an editor may want to look at again before the public does. Nothing is refused for it. */
@ApplicationScoped
class SecondLook {

    /** Above this a text is hard for many; the formula is rough (domain 1.5). */
    private static final int HIGHEST_READING_AGE = 14;

    private final Contents contents;

    SecondLook(Contents contents) {
        this.contents = contents;
    }

    List<PublicationReport.Warning> at(WorkingCopy copy, JsonNode content) {
        List<PublicationReport.Warning> warnings = new ArrayList<>();
        if (contents.read(copy.kind(), content) instanceof Drafting<?> draft) {
            Integer age = readingAge(draft);
            if (age != null && age > HIGHEST_READING_AGE) {
                warnings.add(new PublicationReport.Warning(copy.id(), "/content/story/wording",
                        "Reads as for the age of %d. Shorter sentences and plainer words would let more people in.".formatted(age)));
            }
            if (draft.story().review().lastReviewedOn() == null) {
                warnings.add(new PublicationReport.Warning(copy.id(), "/content/story/review", "Will say that it was never reviewed."));
            }
            if (draft.hasFacts() && draft.story().facts().references().isEmpty() && draft.story().wording().body().referenceKeys().isEmpty()) {
                warnings.add(new PublicationReport.Warning(copy.id(), "/content/story/facts/references", "Names nothing that it rests on."));
            }
        }
        return warnings;
    }

    /** Null where it cannot be told. */
    static Integer readingAge(Drafting<?> draft) {
        Wording wording = draft.story().wording();
        return Readability.of(wording.summary() + "\n" + wording.body().plainText(), draft.story().locale().tag).readingAge();
    }

    static boolean isNews(Drafting<?> draft) {
        return draft.story().updateType() == UpdateType.MAJOR;
    }
}
