package org.researchstories.story;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SlugTest {

    private static final Validator VALIDATOR = Validation.buildDefaultValidatorFactory().getValidator();

    record Address(@Slug.Valid String slug) {
    }

    @Property
    void wordsJoinedByHyphensAreASlug(@ForAll("slugs") String slug) {
        assertEquals(slug.length() <= 80, Slug.isValid(slug));
        assertEquals(slug.length() <= 80, VALIDATOR.validate(new Address(slug)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "a-", "-a", "a--b", "A", "a b", "a_b", "é", "a\n", "a/b", "٣", "stats"})
    void nothingElseIs(String other) {
        assertFalse(Slug.isValid(other));
        assertEquals("must be words of a-z and 0-9 joined by hyphens, such as solid-tumours, of at most 80 characters, and not stats alone",
                VALIDATOR.validate(new Address(other)).iterator().next().getMessage());
    }

    @Test
    void eightyCharactersAreTheMost() {
        assertTrue(Slug.isValid("a".repeat(80)));
        assertFalse(Slug.isValid("a".repeat(81)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100_000})
    void manyWordsAreNoBurden(int words) {
        assertEquals(words == 1, VALIDATOR.validate(new Address("a" + "-a".repeat(words))).isEmpty());
    }

    @Test
    void nullIsNoneButMayStandForNone() {
        assertFalse(Slug.isValid(null));
        assertTrue(VALIDATOR.validate(new Address(null)).isEmpty());
    }

    @Provide
    Arbitrary<String> slugs() {
        return Arbitraries.strings().withCharRange('a', 'z').numeric().ofMinLength(1).ofMaxLength(12)
                .list().ofMinSize(1).ofMaxSize(12).map(words -> String.join("-", words));
    }
}
