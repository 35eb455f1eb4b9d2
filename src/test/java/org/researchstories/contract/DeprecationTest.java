package org.researchstories.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** How the contract marks what is going to end. */
class DeprecationTest {

    @Test
    void whatIsMarkedIsRead() {
        assertEquals(Optional.of(new Deprecation("/a/{x}", LocalDate.of(2027, 1, 1), Optional.of(LocalDate.of(2027, 6, 30)), Optional.of("/b/{x}"))),
                read("'deprecated': true, 'x-deprecated-at': '2027-01-01', 'x-sunset': '2027-06-30', 'x-successor': '/b/{x}'"));
        assertEquals(Optional.empty(), read("'deprecated': false, 'x-deprecated-at': '2027-01-01'"));
        assertEquals(Optional.empty(), read("'x-sunset': '2027-01-01'"));
    }

    /** The application would not start. */
    @ParameterizedTest
    @ValueSource(strings = {"'deprecated': true", "'deprecated': true, 'x-deprecated-at': 'soon'", "'deprecated': true, 'x-deprecated-at': '2027-02-29'",
            "'deprecated': true, 'x-deprecated-at': '2027-01-02', 'x-sunset': '2027-01-01'", "'deprecated': true, 'x-deprecated-at': '2027-01-01', 'x-successor': '/b/{y}'"})
    void aMarkThatSaysTooLittleOrWhatCannotBeIsAFaultOfTheContract(String marks) {
        assertThrows(RuntimeException.class, () -> read(marks));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a/x>;", "/a/\"x\"", "/a/x y", "/a/b/c", "/a"})
    void noPathOfARequestBecomesPartOfALinkThatCouldNotBeOne(String path) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        read("'deprecated': true, 'x-deprecated-at': '2027-01-01', 'x-successor': '/b/{x}'").orElseThrow().tellIn(headers, path);
        assertEquals(List.of("</docs>; rel=\"deprecation\""), headers.getAll("Link"));
    }

    private static Optional<Deprecation> read(String marks) {
        try {
            return Deprecation.of("/a/{x}", new ObjectMapper().readTree("{" + marks.replace('\'', '"') + "}"));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
