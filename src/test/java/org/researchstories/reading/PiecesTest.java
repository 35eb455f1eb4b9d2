package org.researchstories.reading;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.researchstories.reading.Pieces.Part;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PiecesTest {

    private static final Map<String, Long> SOUGHT = Map.of("cell", 1L, "cells", 1L, "lung", 2L);

    @Test
    void aPieceThatHasAllWordsComesBeforeThoseThatHaveOne() {
        assertEquals(List.of("Here a cell is of a lung."), texts(filler("cell") + "\n" + filler("lung") + "\nHere a cell is of a lung.\n" + filler("cells")));
    }

    @Test
    void whereNoneHasAllEachOfThemIsShown() {
        assertEquals(List.of("Of a cell.", "Of cells.", "Of a lung."), texts("Of a cell.\nOf cells.\nOf cells again.\nOf a lung.\nOf a lung again."));
    }

    @Test
    void ofAsGoodOnesTheFirstThreeAreShown() {
        assertEquals(List.of("One cell.", "Two cells.", "Three cells."), texts("One cell.\nTwo cells.\nThree cells.\nFour cells."));
    }

    @Test
    void aPieceEndsWithItsParagraphAndHasWhatStandsBesideItsWords() {
        assertEquals(List.of("(“Cells”, cells!)"), texts("Of nothing.\n(“Cells”, cells!)\nOf nothing."));
    }

    @Test
    void aPieceIsOf24WordsWithWhatIsSearchedForInTheMiddle() {
        String text = IntStream.range(0, 100).mapToObj(place -> place == 50 ? "cell" : "w" + place).collect(Collectors.joining(" "));
        String piece = texts(text).getFirst();
        assertEquals(24, Words.of(piece).size());
        assertTrue(piece.startsWith("w39 ") && piece.endsWith(" w62"), piece);
    }

    @Test
    void whatStandsFarApartIsNotOfOnePiece() {
        assertEquals(List.of("cell", "lung"), texts("cell" + " ".repeat(6_000) + "lung"));
        assertEquals(List.of("cell", "lung"), texts("cell " + "x".repeat(6_000) + " lung"));
        assertEquals(List.of("cell"), texts("cell" + ".".repeat(6_000)));
        assertEquals(List.of("cell", "lung"), texts("cell" + ".".repeat(300) + "lung"));
    }

    @Test
    void noPartIsLongerThanTheContractHasIt() {
        String most = texts("cell" + (" ".repeat(100) + "x".repeat(100)).repeat(23)).getFirst();
        assertTrue(most.length() > 4_000 && most.length() <= 5_000, () -> most.length() + " characters");
    }

    @Test
    void whatJoinsAPieceWithAnotherIsOfNeither() {
        assertEquals(List.of("cell" + "-cell".repeat(23), "cell" + "-cell".repeat(23), "cell"), texts("cell" + "-cell".repeat(48)));
    }

    @Test
    void allOfATitleIsShownOrNothing() {
        assertEquals(List.of(new Part("A ", false), new Part("cell", true), new Part(" <i>in</i> a ", false), new Part("lung", true), new Part("?", false)), title("A cell <i>in</i> a lung?").orElseThrow());
        assertTrue(title("Of something else").isEmpty());
    }

    @Property
    void piecesAreOfTheTextAndMarkAllThatIsSearchedForAndNothingElse(@ForAll("texts") String text) {
        List<List<Part>> pieces = Pieces.of(Words.of(text), sought(text));
        assertTrue(pieces.size() <= 3);
        int from = 0;
        for (List<Part> piece : pieces) {
            String shown = joined(piece);
            int at = text.indexOf(shown, from);
            assertTrue(at >= 0, () -> shown + " is not behind the others in " + text);
            from = at + shown.length();
            assertEquals(spelt(shown).filter(SOUGHT::containsKey).toList(), piece.stream().filter(Part::match).map(Part::text).toList());
            assertTrue(piece.stream().anyMatch(Part::match));
            assertTrue(Words.of(shown).size() <= 24);
        }
        List<Long> there = Arrays.stream(sought(text)).boxed().filter(bits -> bits != 0).distinct().sorted().toList();
        assertEquals(there, pieces.stream().flatMap(List::stream).filter(Part::match).map(part -> SOUGHT.get(part.text())).distinct().sorted().toList());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("cell", "cells", "lung", "a", "word", "that", "says", "nothing", ".", ",", " ", " ", " ", " cell-lung-", "\n", "-", "é", "\uD83E\uDDEC", "e\u0301").list().ofMaxSize(300).map(parts -> String.join("", parts));
    }

    private static String filler(String word) {
        return "Here is some text with a %s in it.".formatted(word);
    }

    private static List<String> texts(String text) {
        return Pieces.of(Words.of(text), sought(text.toLowerCase(Locale.ROOT))).stream().map(PiecesTest::joined).toList();
    }

    private static Optional<List<Part>> title(String text) {
        return Pieces.ofWhole(Words.of(text), sought(text));
    }

    private static long[] sought(String text) {
        return spelt(text).mapToLong(word -> SOUGHT.getOrDefault(word, 0L)).toArray();
    }

    private static Stream<String> spelt(String text) {
        Words words = Words.of(text);
        return IntStream.range(0, words.size()).mapToObj(words::spelt);
    }

    private static String joined(List<Part> piece) {
        return piece.stream().map(Part::text).collect(Collectors.joining());
    }
}
