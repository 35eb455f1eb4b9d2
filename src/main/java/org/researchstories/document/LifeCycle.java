package org.researchstories.document;

import org.researchstories.story.Kind;

import java.time.Instant;
import java.util.UUID;

/** What there is at an address, and where the change log stood when it was looked at. */
public sealed interface LifeCycle {

    Head head();

    /**
     * A story that can be read; whether it is withdrawn is in the document.
     *
     * @param included what comes along; null where nothing was to
     * @param history  what is told of its past; null where nothing was to be
     */
    record Readable(Document document, Included included, History history, Head head) implements LifeCycle {
    }

    /** A story that has another address now, in the language that it would be read in. */
    record Moved(Document to, Head head) implements LifeCycle {
    }

    /** A story that must not be seen any more. */
    record Archived(Kind kind, String reason, Instant goneAt, UUID replacedBy, Head head) implements LifeCycle {
    }

    /** A story of which nothing is left but that it was here. */
    record Erased(Kind kind, Instant goneAt, Head head) implements LifeCycle {
    }

    /** Nothing, and never was. */
    record Unknown(Head head) implements LifeCycle {
    }
}
