package org.researchstories.reading;

import java.util.BitSet;
import java.util.List;

/**
 * Those words of a text that may be of what is searched for.
 *
 * @param places of these words among all
 * @param spelt  each of them as it stands in the text
 */
record Likely(Words words, BitSet places, List<String> spelt) {
}
