package org.researchstories.store;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** How names of values become numbers. */
class NumberedTest {

    @Test
    void eachPlaceOfAValueHasANumberOfItsOwn() {
        Numbered numbered = Numbered.of("select :one where a = :other and b > :one", Map.of("one", 1, "other", "x"));
        assertEquals("select $1 where a = $2 and b > $3", numbered.sql());
        assertEquals(List.of(1, "x", 1), List.of(numbered.values().getValue(0), numbered.values().getValue(1), numbered.values().getValue(2)));
    }

    @Test
    void whatIsQuotedOrACastIsNoName() {
        String sql = "select ':one', 'it''s :one', a::text, '" + "x".repeat(100_000) + "'";
        assertEquals(sql, Numbered.of(sql, Map.of()).sql());
        assertEquals("select ':one' || $1", Numbered.of("select ':one' || :one", Map.of("one", 1)).sql());
    }

    @Test
    void aListIsAnArrayAndNothingIsNothing() {
        Map<String, Object> values = new HashMap<>(Map.of("numbers", List.of(1, 2)));
        values.put("nothing", null);
        Numbered numbered = Numbered.of(":numbers :nothing", values);
        assertArrayEquals(new Integer[] {1, 2}, (Integer[]) numbered.values().getValue(0));
        assertNull(numbered.values().getValue(1));
    }

    @Test
    void aNameWithoutAValueIsAMistake() {
        assertThrows(IllegalArgumentException.class, () -> Numbered.of("select :one", Map.of("other", 1)));
    }
}
