package org.researchstories.world.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says things that have the shape of sentences, and mean nothing. */
abstract class Voice {

    final Lexicon words;

    Voice(Lexicon words) {
        this.words = words;
    }

    /** Without a full stop or a capital. */
    abstract String clause(Luck luck);

    /** As {@link #clause}, of a few words. */
    abstract String phrase(Luck luck);

    String sentence(Luck luck) {
        return capital(clause(luck)) + ".";
    }

    /** So many sentences, or fewer where there is no room for more. */
    String passage(Luck luck, int fewest, int most, int longest) {
        List<String> sentences = new ArrayList<>();
        int wanted = luck.between(fewest, most);
        int length = 0;
        while (sentences.size() < wanted) {
            String next = sentence(luck);
            if (length + next.length() < longest) {
                sentences.add(next);
                length += next.length() + 1;
            } else if (sentences.size() >= fewest) {
                break;
            }
        }
        return String.join(" ", sentences);
    }

    /** Without a full stop, with a capital, of at most so many characters. */
    String heading(Luck luck, int longest) {
        String text = capital(phrase(luck));
        while (text.length() > longest) {
            text = capital(phrase(luck));
        }
        return text;
    }

    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
