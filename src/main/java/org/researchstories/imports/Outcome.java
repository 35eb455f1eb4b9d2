package org.researchstories.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import org.researchstories.editorial.TakeIn;

import java.util.Arrays;
import java.util.Locale;

/** What came of a row. */
enum Outcome {
    CREATED, UPDATED, UNCHANGED, REFUSED;

    @JsonValue
    final String value = name().toLowerCase(Locale.ROOT);

    static Outcome of(TakeIn.Outcome it) {
        return valueOf(it.name());
    }

    static Outcome named(String value) {
        return Arrays.stream(values()).filter(outcome -> outcome.value.equals(value)).findFirst().orElseThrow();
    }
}
