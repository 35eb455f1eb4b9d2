package org.researchstories.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Map;

/** A short text in each language it exists in, the default language always among them. */
public record Localised(@JsonValue Map<Language, String> texts) {

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
