package org.researchstories.reading;

import org.researchstories.document.Head;
import org.researchstories.vocabulary.Language;

import java.util.Collection;

/** The text of a whole answer, where the change log stood when it was read, and the languages that it is in. */
public record Snapshot(Head head, Collection<Language> languages, String text) {
}
