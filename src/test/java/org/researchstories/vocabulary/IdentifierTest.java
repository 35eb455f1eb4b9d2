package org.researchstories.vocabulary;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class IdentifierTest {

    private static final Validator VALIDATOR = Validation.buildDefaultValidatorFactory().getValidator();

    record Known(@Orcid.Valid String orcid, @Ror.Valid String ror, @Doi.Valid String doi, List<@Orcid.Valid String> others) {
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-0002-1825-0097", "0000-0002-1694-233X"})
    void anOrcid(String orcid) {
        assertTrue(Orcid.isValid(orcid));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-0002-1825-0098", "0000-0002-1694-233x", "0000000218250097", "",
            "https://orcid.org/0000-0002-1825-0097", " 0000-0002-1825-0097", "0000-0002-1825-0097\n", "٠000-0002-1825-0097"})
    void notAnOrcid(String other) {
        assertFalse(Orcid.isValid(other));
    }

    @Property
    void everyOrcidHasOneCheckCharacter(@ForAll @NumericChars @StringLength(15) String digits) {
        String start = digits.replaceAll("(.{4})(.{4})(.{4})(.{3})", "$1-$2-$3-$4");
        assertEquals(1, "0123456789X".chars().filter(check -> Orcid.isValid(start + (char) check)).count());
    }

    @Property
    void oneWrongDigitInAnOrcidIsFound(@ForAll @IntRange(max = 14) int at, @ForAll @IntRange(min = 1, max = 9) int by) {
        String right = "0000-0002-1825-0097";
        int place = at + at / 4;
        char wrong = (char) ('0' + (right.charAt(place) - '0' + by) % 10);
        assertFalse(Orcid.isValid(right.substring(0, place) + wrong + right.substring(place + 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://ror.org/054225q67", "https://ror.org/029chgv08", "https://ror.org/02jx3x895"})
    void aRor(String ror) {
        assertTrue(Ror.isValid(ror));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://ror.org/054225q68", "https://ror.org/154225q67", "https://ror.org/05422lq67",
            "054225q67", "http://ror.org/054225q67", "https://ror.org/054225Q67", "https://ror.org/054225q67/", ""})
    void notARor(String other) {
        assertFalse(Ror.isValid(other));
    }

    @Property
    void everyRorHasOneCheck(@ForAll @StringLength(6) @Chars({
            '0', '9', 'a', 'h', 'j', 'k', 'm', 'n', 'p', 't', 'v', 'z'}) String code) {
        assertEquals(1, IntStream.range(0, 100)
                .filter(check -> Ror.isValid("https://ror.org/0%s%02d".formatted(code, check))).count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1503/cmaj.180870", "10.1000.10/123", "10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2"})
    void aDoi(String doi) {
        assertTrue(Doi.isValid(doi));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://doi.org/10.1503/cmaj.180870", "doi:10.1503/cmaj.180870", "10.1503/", "10.15/a",
            "10.1503/a b", "10.1503/a\n", "11.1503/a", ""})
    void notADoi(String other) {
        assertFalse(Doi.isValid(other));
    }

    @Test
    void noIdentifierHasEndlessParts() {
        assertFalse(Doi.isValid("10.1503" + ".1".repeat(100_000) + "/a"));
        assertFalse(Doi.isValid("10.1503/" + "a".repeat(193)));
        assertTrue(Doi.isValid("10.1503/" + "a".repeat(192)));
    }

    @Test
    void nullIsNoneButMayStandForNone() {
        assertFalse(Orcid.isValid(null) || Ror.isValid(null) || Doi.isValid(null));
        assertEquals(Set.of(), messages(new Known(null, null, null, List.of())));
    }

    @Test
    void recordsAreValidatedAndToldWhatWouldBeRight() {
        assertEquals(Set.of(), messages(new Known("0000-0002-1825-0097", "https://ror.org/054225q67", "10.1503/a", List.of())));
        assertEquals(Set.of(
                "orcid must be an ORCID iD whose check digit is right, such as 0000-0002-1825-0097",
                "ror must be a ROR identifier whose check digits are right, such as https://ror.org/054225q67",
                "doi must be a DOI without anything before it, such as 10.1234/abc",
                "others[0].<list element> must be an ORCID iD whose check digit is right, such as 0000-0002-1825-0097"),
                messages(new Known("0000-0002-1825-0096", "https://ror.org/054225q66", "doi:10.1503/a", List.of("x"))));
    }

    private static Set<String> messages(Known known) {
        return VALIDATOR.validate(known).stream().map(it -> it.getPropertyPath() + " " + it.getMessage())
                .collect(Collectors.toSet());
    }
}
