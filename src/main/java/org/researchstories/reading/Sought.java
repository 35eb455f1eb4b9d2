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

    private static final int ASCII = 128;

    private final List<Phrase> phrases;
    private final BitSet initials = new BitSet();

    Sought(List<Phrase> phrases) {
        this.phrases = phrases;
        phrases.stream().flatMap(phrase -> phrase.words().stream()).flatMap(Set::stream).forEach(lexeme -> initials.set(Character.toLowerCase(lexeme.charAt(0))));
    }

    /** Whether a word may be of them by its first letter, which PostgreSQL leaves as it is but for accents: most words of a text need not be looked at further. */
    boolean mayBe(String text, Word word) {
        char initial = text.charAt(word.start());
        return initial >= ASCII || initials.get(Character.toLowerCase(initial));
    }

    /**
     * Which phrases each word of a text is of.
     *
     * @param lexemes what PostgreSQL makes of all that may be of them, by how it is spelt
     */
    long[] in(String text, List<Word> words, Map<String, Set<String>> lexemes) {
        List<Set<String>> read = new ArrayList<>(words.size());
        BitSet candidates = new BitSet();
        for (Word word : words) {
            boolean mayBe = mayBe(text, word);
            candidates.set(read.size(), mayBe);
            read.add(mayBe ? lexemes.get(word.in(text)) : Set.of());
        }
        long[] found = new long[words.size()];
        for (int first = candidates.nextSetBit(0); first >= 0; first = candidates.nextSetBit(first + 1)) {
            mark(found, first, read.subList(first, read.size()));
        }
        return found;
    }

    private void mark(long[] found, int first, List<Set<String>> read) {
        for (int place = 0; place < phrases.size(); place++) {
            List<Set<String>> words = phrases.get(place).words();
            if (isAtTheBeginning(words, read)) {
                for (int at = first; at < first + words.size(); at++) {
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
