package org.researchstories.world.generator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Words by the part that they play in a sentence, the most frequent first. */
final class Lexicon {

    private static final int COINED_TERMS = 2_000;
    private static final int INVENTED_MEDICINES = 3_000;
    private static final double WORDS = 0.9;
    private static final double NAMES = 0.7;

    static final Lexicon ENGLISH = new Lexicon("english.txt");
    static final Lexicon WELSH = new Lexicon("welsh.txt");

    private final Map<String, List<String>> sections = new HashMap<>();
    private final Map<String, Favourites<String>> favourites = new HashMap<>();

    private Lexicon(String file) {
        read(file);
        sections.put("term", coined());
        sections.put("medicine", invented());
        sections.forEach((name, words) -> favourites.put(name,
                new Favourites<>(words, name.equals("term") || name.equals("medicine") ? NAMES : WORDS)));
    }

    String one(String section, Luck luck) {
        return favourites.get(section).one(luck);
    }

    /** All words of one section, the most frequent first. */
    List<String> all(String section) {
        return sections.get(section);
    }

    private void read(String file) {
        List<String> section = new ArrayList<>();
        for (String line : lines(file)) {
            if (line.startsWith("[")) {
                section = new ArrayList<>();
                sections.put(line.substring(1, line.length() - 1), section);
            } else if (!line.startsWith("#")) {
                section.addAll(List.of(line.split(" ")));
            }
        }
        sections.replaceAll((name, words) -> List.copyOf(new LinkedHashSet<>(words)));
    }

    private static List<String> lines(String file) {
        try (InputStream words = Lexicon.class.getResourceAsStream("/generator/" + file)) {
            return new String(words.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Learned words put together from their parts. */
    private List<String> coined() {
        return made(COINED_TERMS, luck -> luck.oneOf(sections.get("prefix")) + luck.oneOf(sections.get("root")), "prefix");
    }

    /** Names that no medicine has, with the endings that medicines have. */
    private List<String> invented() {
        return made(INVENTED_MEDICINES, luck -> Stream.generate(() -> luck.oneOf(sections.get("syllable")))
                .limit(luck.between(2, 3)).reduce("", String::concat) + luck.oneOf(sections.get("ending")), "ending");
    }

    /** The same in every run; only where the parts are there to make them of. */
    private List<String> made(int number, Function<Luck, String> coining, String needed) {
        Luck luck = Luck.of(0);
        return !sections.containsKey(needed) ? List.of("")
                : Stream.generate(() -> coining.apply(luck)).limit(number).distinct().toList();
    }
}
