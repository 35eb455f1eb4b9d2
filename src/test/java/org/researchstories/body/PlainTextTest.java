package org.researchstories.body;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PlainTextTest {

    private static final Validator VALIDATOR = Validation.buildDefaultValidatorFactory().getValidator();

    record Draft(@NotNull @PlainText(min = 3, max = 5) String title, @PlainText(max = 5, newlines = true) String note,
                 List<@NotNull @PlainText(min = 1, max = 2) String> tags) {
    }

    @Test
    void textWithinItsLimitsIsValid() {
        assertViolations(new Draft("abc", null, List.of("a", "\ud83e\uddec\ud83e\uddec")));
        assertViolations(new Draft("abcde", "a\nb", List.of()));
        assertViolations(new Draft("abcde", "", List.of()));
    }

    @Test
    void aLengthOutsideTheLimitsIsToldOnceWithThem() {
        assertViolations(new Draft("ab", "abcdef", List.of("abc")),
                "title must be 3 to 5 characters long, is 2",
                "note must be at most 5 characters long, is 6",
                "tags[0].<list element> must be 1 to 2 characters long, is 3");
    }

    @Test
    void eachFaultIsToldInFull() {
        assertViolations(new Draft(" a\u0007e\u0301bc", null, List.of("a\n")),
                "title must not contain the character U+0007",
                "title must be in Unicode normal form C",
                "title must not begin or end with white space",
                "title must be 3 to 5 characters long, is 7",
                "tags[0].<list element> must not contain the character U+000A",
                "tags[0].<list element> must not begin or end with white space");
    }

    private static void assertViolations(Draft draft, String... wanted) {
        Set<String> found = VALIDATOR.validate(draft).stream()
                .map(it -> it.getPropertyPath() + " " + it.getMessage()).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(List.of(wanted)), found);
        assertEquals(wanted.length, VALIDATOR.validate(draft).size());
    }
}
