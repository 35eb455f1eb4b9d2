package org.researchstories.reading;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.researchstories.vocabulary.Language;
import org.researchstories.world.DatabaseLog;
import org.researchstories.world.Everything;
import org.researchstories.world.Psql;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
class LexemesTest {

    private static final List<String> LETTERS = IntStream.rangeClosed('a', 'z').mapToObj(Character::toString).toList();
    private static final List<String> ENDINGS = List.of("", "s", "es", "ies", "ied", "ed", "eed", "ing", "ying", "y", "ly", "ally", "ational", "ement", "e");

    @Inject
    Lexemes lexemes;
    @Inject
    Everything everything;

    @Test
    void endingsAreLeftOutInEnglishAloneAndAccentsInBoth() {
        assertEquals(Map.of("Cells", Set.of("cell"), "cell", Set.of("cell"), "naïve", Set.of("naiv")), lexemes.of(Language.ENGLISH, Set.of("Cells", "cell", "naïve")));
        assertEquals(Map.of("Cells", Set.of("cells"), "tŷ", Set.of("ty")), lexemes.of(Language.WELSH, Set.of("Cells", "tŷ")));
    }

    @Test
    void whatWasAskedOnceIsRemembered() {
        Set<String> words = Set.of("zyxwelling", "Zyxwelling", "zyxwells");
        DatabaseLog log = DatabaseLog.ofReaders();
        Map<String, Set<String>> first = lexemes.of(Language.ENGLISH, words);
        assertEquals(first, lexemes.of(Language.ENGLISH, words));
        assertEquals(words, first.keySet());
        assertEquals(1, log.statements().size());
    }

    /** So most words of a text need not be asked about. */
    @Test
    void theFirstTwoLettersOfAWordStayButForYWhichMayBeI() {
        everything.isPublished();
        List<String> words = Psql.asReader().withHandle(handle -> handle.createQuery("""
                select distinct word from live.searchable s cross join regexp_split_to_table(live.apart(s.passage), '[^[:alnum:]]+') as word where word ~ '^[ -~]'""").mapTo(String.class).list());
        assertTrue(words.size() > 500, () -> words.size() + " words");
        new Random().ints(10_000, 1, 9).mapToObj(LexemesTest::ofLetters).forEach(words::add);
        LETTERS.forEach(first -> LETTERS.forEach(second -> ENDINGS.forEach(ending -> words.add(first + second + ending))));
        for (Language language : Language.values()) {
            lexemes.of(language, new TreeSet<>(words)).forEach((word, of) -> {
                Beginnings beginnings = new Beginnings();
                of.forEach(beginnings::add);
                assertTrue(of.isEmpty() || beginnings.mayBeOf(word, 0, word.length()), () -> word + ": " + of);
            });
        }
    }

    private static String ofLetters(int length) {
        return new Random().ints(length, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
    }
}
