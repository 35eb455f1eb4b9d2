package org.researchstories.world.generator;

import org.researchstories.body.Body;
import org.researchstories.story.Wording;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** A story's words in one language. */
final class Wordings {

    private static final int LONGEST_SLUG = 60;

    private final Voice voice;
    private final Bodies bodies;

    Wordings(Voice voice, Vocabulary vocabulary) {
        this.voice = voice;
        this.bodies = new Bodies(voice, vocabulary);
    }

    /** @param mark what no other story of its kind has in its address */
    Wording wording(Luck luck, String mark, List<UUID> others) {
        String title = voice.heading(luck, 110);
        Body body = bodies.body(luck, others);
        return new Wording(slug(title, mark), title, luck.in(0.2) ? voice.heading(luck, 60) : null,
                voice.passage(luck, 1, 1, 250), voice.passage(luck, 2, 4, 1_000), body, luck.in(0.3) ? voice.heading(luck, 160) : null);
    }

    /** One to so many lines, each a sentence. */
    List<String> lines(Luck luck, int most, int longest) {
        return Stream.generate(() -> voice.heading(luck, longest - 1) + ".").limit(luck.between(1, most)).distinct().toList();
    }

    String paragraph(Luck luck, int longest) {
        return voice.passage(luck, 1, 3, longest);
    }

    private static String slug(String title, String mark) {
        String plain = Normalizer.normalize(title.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("[^a-z0-9 -]", "");
        String words = plain.strip().replaceAll("[ -]+", "-");
        String few = words.length() <= LONGEST_SLUG ? words : words.substring(0, words.lastIndexOf('-', LONGEST_SLUG));
        return few + "-" + mark;
    }
}
