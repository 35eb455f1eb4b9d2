package org.researchstories.reading;

import org.researchstories.document.Document;

/**
 * A story of a list.
 *
 * @param highlights a JSON object with where in it the words of a search are; null where nothing was searched for
 */
record Hit(Document document, String highlights) {
}
