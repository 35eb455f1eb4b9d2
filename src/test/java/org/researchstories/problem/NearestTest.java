package org.researchstories.problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;

class NearestTest {

    private static final List<String> NAMES = List.of("limit", "cursor", "sort", "total", "locale", "-title", "title");

    @ParameterizedTest
    @CsvSource({"limt, limit", "Limit, limit", "lmiit, limit", "locales, locale", "crusor, cursor", "srot, sort",
            "titel, title", "-titel, -title", "tottal, total"})
    void aSlipOfTheFingerLeadsToTheName(String written, String meant) {
        assertEquals(Optional.of(meant), Nearest.to(written, NAMES));
    }

    @ParameterizedTest
    @CsvSource({"page", "x", "q", "offset", "''"})
    void whatIsNoSlipIsNotGuessed(String written) {
        assertEquals(Optional.empty(), Nearest.to(written, NAMES));
    }

    @Test
    void nothingLongIsCompared() {
        assertEquals(Optional.empty(), Nearest.to("l".repeat(65), List.of("l".repeat(64))));
    }
}
