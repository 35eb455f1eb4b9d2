package org.researchstories.reading;

import org.researchstories.query.Phrase;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is searched for in texts of one language, a bit for each phrase; beyond 63 of them the last bit stands for all others. */
final class Sought {

    private final List<Phrase> phrases;
    private final Beginnings beginnings = new Beginnings();

    Sought(List<Phrase> phrases) {
        this.phrases = phrases;
        phrases.stream().flatMap(phrase -> phrase.words().stream()).flatMap(Set::stream).forEach(beginnings::add);
    }

    /** Those words that may be of them by how they begin: most words of a text need not be looked at further. */
    Likely likely(Words words) {
        BitSet places = new BitSet(words.size());
        List<String> spelt = new ArrayList<>();
        for (int word = 0; word < words.size(); word++) {
            if (beginnings.mayBeOf(words.text(), words.start(word), words.end(word))) {
                places.set(word);
                spelt.add(words.spelt(word));
            }
        }
        return new Likely(words, places, spelt);
    }

    /**
     * Which phrases each word of a text is of.
     *
     * @param lexemes what PostgreSQL makes of all that is likely, by how it is spelt
     */
    long[] in(Likely likely, Map<String, Set<String>> lexemes) {
        long[] found = new long[likely.words().size()];
        List<Set<String>> read = likely.spelt().stream().map(lexemes::get).toList();
        int place = likely.places().nextSetBit(0);
        for (int at = 0; at < read.size(); at++) {
            int inARow = Math.min(likely.places().nextClearBit(place) - place, read.size() - at);
            mark(found, likely.words(), place, read.subList(at, at + inARow));
            place = likely.places().nextSetBit(place + 1);
        }
        return found;
    }

    private void mark(long[] found, Words words, int first, List<Set<String>> read) {
        for (int place = 0; place < phrases.size(); place++) {
            List<Set<String>> phrase = phrases.get(place).words();
            int end = first + phrase.size();
            if (isAtTheBeginning(phrase, read) && words.areTogether(first, end - 1)) {
                for (int at = first; at < end; at++) {
                    found[at] |= 1L << Math.min(place, Long.SIZE - 1);
                }
            }
        }
    }

    private static boolean isAtTheBeginning(List<Set<String>> phrase, List<Set<String>> read) {
        for (int at = 0; at < phrase.size(); at++) {
            if (at >= read.size() || Collections.disjoint(phrase.get(at), read.get(at))) {
                return false;
            }
        }
        return true;
    }
}
