package org.researchstories.reading;

import org.researchstories.document.Head;

/** A whole answer as JSON, and where the change log stood when it was read. */
public record Snapshot(Head head, String json) {
}
