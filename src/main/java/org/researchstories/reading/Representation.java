package org.researchstories.reading;

import org.researchstories.document.Head;
import org.researchstories.representation.EntityTag;
import org.researchstories.vocabulary.Language;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/**
 * An answer before its bytes: all that a conditional request is decided by.
 *
 * @param tag      of the answer without content coding
 * @param languages that the content is in; empty where it has not been read
 * @param fresh    for how long nothing in it will change by itself
 * @param story    the one story that decides it; null where any change may show in it
 */
record Representation(
        EntityTag tag,
        Instant lastModified,
        Head head,
        Collection<Language> languages,
        Duration fresh,
        UUID story) {

    /** The same, where any change may show in it. */
    Representation ofAnyStory() {
        return new Representation(tag, lastModified, head, languages, fresh, null);
    }
}
