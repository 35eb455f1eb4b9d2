package org.researchstories.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.NotNull;
import org.researchstories.body.PlainText;

import java.util.Map;

/** A short text, of at most 200 characters, in each language it exists in, the default language always among them. */
public record Localised(@JsonValue Map<Language, @NotNull @PlainText(min = 1, max = 200) String> texts) {

    @JsonCreator
    public Localised {
        if (texts.get(Language.DEFAULT) == null) {
            throw new IllegalArgumentException("a text in " + Language.DEFAULT.tag + " is required");
        }
        texts = Map.copyOf(texts);
    }

    public static Localised of(String text) {
        return new Localised(Map.of(Language.DEFAULT, text));
    }

    /** The text in {@code language}, or else in the default language. */
    public String in(Language language) {
        return texts.getOrDefault(language, texts.get(Language.DEFAULT));
    }

    /** The language that {@link #in} answers in. */
    public Language servedFor(Language language) {
        return texts.containsKey(language) ? language : Language.DEFAULT;
    }
}
