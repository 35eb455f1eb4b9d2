package org.researchstories.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages that content is published in, by their BCP 47 tags. */
public enum Language {
    ENGLISH("en"),
    WELSH("cy");

    /** Every story has a text in it, and it is served where the wanted one is missing. */
    public static final Language DEFAULT = ENGLISH;

    @EnumeratedValue
    @JsonValue
    public final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** In which stories may be served to whoever asks for this one. */
    public List<Language> served() {
        return Stream.of(this, DEFAULT).distinct().toList();
    }

    @JsonCreator
    public static Language of(String tag) {
        return ofTag(tag).orElseThrow(() -> new IllegalArgumentException("no content is published in " + tag));
    }

    public static Optional<Language> ofTag(String tag) {
        return Arrays.stream(values()).filter(language -> language.tag.equals(tag)).findFirst();
    }
}
