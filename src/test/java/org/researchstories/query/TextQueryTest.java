package org.researchstories.query;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.query.TextQuery.All;
import org.researchstories.query.TextQuery.Any;
import org.researchstories.query.TextQuery.Not;
import org.researchstories.query.TextQuery.Whole;
import org.researchstories.query.TextQuery.Word;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What PostgreSQL writes of a search is read as it means it. */
class TextQueryTest {

    private static final Word T = new Word("t", "'t'");
    private static final Word CELL = new Word("cell", "'cell'");
    private static final Word LUNG = new Word("lung", "'lung'");

    @Test
    void andBindsMoreTightlyThanOr() {
        assertEquals(new Any(List.of(new All(List.of(T, CELL)), LUNG)), TextQuery.of("'t' & 'cell' | 'lung'"));
        assertEquals(new All(List.of(T, new Any(List.of(CELL, LUNG)))), TextQuery.of("'t' & ( 'cell' | 'lung' )"));
    }

    @Test
    void whatMustNotBeThereIsOneWordOrWhatParenthesesHold() {
        assertEquals(new All(List.of(new Not(T), CELL)), TextQuery.of("!'t' & 'cell'"));
        assertEquals(new Not(new Any(List.of(T, CELL))), TextQuery.of("!( 't' | 'cell' )"));
    }

    @Test
    void whatIsToldByThePlacesOfWordsIsTakenWhole() {
        assertEquals(new All(List.of(new Whole(" 't' <-> 'cell'"), LUNG)), TextQuery.of(" 't' <-> 'cell' & 'lung'"));
        assertEquals(new Whole("'t' <2> !'cell' <-> ( 'lung' | 'bowel' )"), TextQuery.of("'t' <2> !'cell' <-> ( 'lung' | 'bowel' )"));
        assertEquals(new Not(new Whole(" 't' <-> 'cell'")), TextQuery.of("!( 't' <-> 'cell' )"));
    }

    @Test
    void beginningsOfWordsAndWordsOfCertainPartsAreTakenWhole() {
        assertEquals(new Whole("'immun':*"), TextQuery.of("'immun':*"));
        assertEquals(new Any(List.of(new Whole("'t':AB"), CELL)), TextQuery.of("'t':AB | 'cell'"));
    }

    @Test
    void quotesWithinAWordAreDoubled() {
        assertEquals(new Word("crohn's", "'crohn''s'"), TextQuery.of("'crohn''s'"));
        assertEquals(new Word("a\\b", "'a\\\\b'"), TextQuery.of("'a\\\\b'"));
        assertEquals(new Word("a <-> b", "'a <-> b'"), TextQuery.of("'a <-> b'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lung", "'lung' 'cell'", "( 'lung'", "'lung' )", "'lung' &", "& 'lung'", "'lung", "'lung''"})
    void whatIsNoQueryIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> TextQuery.of(text));
    }
}
