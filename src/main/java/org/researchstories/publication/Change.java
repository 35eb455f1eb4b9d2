package org.researchstories.publication;

import org.researchstories.document.Drawing;
import org.researchstories.document.Drawn;
import org.researchstories.story.Kind;
import org.researchstories.story.Story;
import org.researchstories.vocabulary.Language;
import org.researchstories.vocabulary.Subject;

import java.util.UUID;

/**
 * A change of what the public sees, as the log keeps it.
 *
 * @param language the one that was published; null where it is several or all
 * @param story    what partners are told of the story; null where it is something else that has changed
 */
public record Change(Subject subject, int version, Language language, Reason reason, Whereabouts story) {

    public enum Reason {
        PUBLISHED("published", "upsert"),
        UPDATED("updated", "upsert"),
        /** Something that it shows of others has changed. */
        REDRAWN("redrawn", "upsert"),
        /** Also whatever becomes of a story that is withdrawn, as long as it is: it is not to be shown. */
        WITHDRAWN("withdrawn", "remove"),
        RESTORED("restored", "upsert"),
        ARCHIVED("archived", "remove"),
        /** Archived, with another story in its place. */
        MERGED("merged", "remove"),
        ERASED("erased", "remove");

        final String value;
        final String operation;

        Reason(String value, String operation) {
            this.value = value;
            this.operation = operation;
        }
    }

    /**
     * What and where a story is.
     *
     * @param slug       in the default language, or in any; null where it was erased
     * @param replacedBy the story that took its place; null where there is none
     */
    record Whereabouts(Kind kind, String slug, UUID replacedBy) {

        static Whereabouts of(Story story, UUID replacedBy) {
            return new Whereabouts(story.kind, story.in(story.texts.containsKey(Language.DEFAULT) ? Language.DEFAULT
                    : story.texts.keySet().stream().sorted().findFirst().orElseThrow()).slug, replacedBy);
        }
    }

    /** Why a story is another than before. */
    record Cause(Reason reason, Language language) {

        static final Cause REDRAWN = new Cause(Reason.REDRAWN, null);

        static Cause of(Reason reason) {
            return new Cause(reason, null);
        }
    }

    /** Of something that stories share. */
    static Change of(Subject subject, int version, Reason reason) {
        return new Change(subject, version, null, reason, null);
    }

    /** Of a story that is there no longer. */
    static Change of(UUID story, int version, Reason end, Whereabouts whereabouts) {
        return new Change(Subject.story(story), version, null, end, whereabouts);
    }

    /** Of a story that shows itself otherwise. */
    static Change of(Drawing.Picture picture, int version, Cause cause) {
        Drawn drawn = picture.servedFor(Language.DEFAULT);
        return new Change(Subject.story(picture.id()), version, cause.language,
                drawn.state() == Story.State.WITHDRAWN ? Reason.WITHDRAWN : cause.reason, new Whereabouts(drawn.kind(), drawn.slug(), null));
    }
}
