package org.researchstories.contract;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Which of two media types is answered (RFC 9110 section 12.5.1). */
class AcceptanceTest {

    private static final String FIRST = "application/json";
    private static final String OTHER = "application/ld+json";
    private static final List<String> BOTH = List.of(FIRST, OTHER);

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*", "application/json", "application/*;q=0.1", "*/*, application/ld+json",
            "application/json, application/ld+json", "application/json;q=0.5, application/ld+json;q=0.4", "garbage;;;", "",
            "application/ld+json;q=0, */*", "application/ld+json;q=0.9, */*", "text/html, */*;q=0.1",
            "application/ld+json;q=x, application/json;q=0.1", "application/ld+json;q=0.5, application/*"})
    void theFirstOneIsAnsweredWhereTheOtherIsNotWantedMore(String accept) {
        assertEquals(Optional.of(FIRST), Acceptance.best(accept, BOTH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/ld+json", "APPLICATION/LD+JSON", "application/ld+json;q=0.001", "text/html, application/ld+json",
            "application/ld+json, application/json", "application/ld+json, application/json;q=0.9, */*;q=0.1",
            "application/json;q=0.4, application/ld+json;q=0.5", "application/json;q=0, application/*", "application/json;q=0, */*;q=0.1",
            "application/ld+json;profile=\"http://www.w3.org/ns/json-ld#compacted\", application/json;q=0.5",
            "*/*;q=0.9, application/ld+json", "application/*;q=0.2, application/ld+json;q=0.3"})
    void theOtherOneIsAnsweredWhereItIsWantedMoreOrNamedFirst(String accept) {
        assertEquals(Optional.of(OTHER), Acceptance.best(accept, BOTH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/ld", "*/*;q=0", "application/json;q=0, application/ld+json;q=0, */*", "application/*;q=0, */*"})
    void noneIsAnsweredWhereAllAreRefused(String accept) {
        assertEquals(Optional.empty(), Acceptance.best(accept, BOTH));
    }

    @ParameterizedTest
    @CsvSource({"application/json, application/json", "application/ld+json, application/ld+json"})
    void ofOneThatOneIsAnswered(String accept, String available) {
        assertEquals(Optional.of(available), Acceptance.best(accept, List.of(available)));
    }

    @Test
    void withoutAWishTheFirstOneIsAnswered() {
        assertEquals(Optional.of(FIRST), Acceptance.best(null, BOTH));
    }
}
