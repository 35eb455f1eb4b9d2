package org.researchstories.editorial;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.researchstories.story.Kind;
import org.researchstories.vocabulary.Subject;

import java.util.Arrays;
import java.util.Optional;

/** What there can be a working copy of: stories of each kind, a language at a time, and what stories share. */
public enum DraftKind {
    CHALLENGE(Kind.CHALLENGE),
    STRATEGY(Kind.STRATEGY),
    RESEARCH(Kind.RESEARCH),
    CANCER_TYPE(Subject.Type.CANCER_TYPE),
    TOPIC(Subject.Type.TOPIC),
    CLASSIFICATION(Subject.Type.CLASSIFICATION),
    GLOSSARY_TERM(Subject.Type.GLOSSARY_TERM),
    ORGANISATION(Subject.Type.ORGANISATION),
    PERSON(Subject.Type.PERSON),
    MEDIA(Subject.Type.MEDIA),
    REFERENCE(Subject.Type.REFERENCE);

    @JsonValue
    public final String value;

    private final Kind story;
    private final Subject.Type subject;

    DraftKind(Kind story) {
        this.value = story.value;
        this.story = story;
        this.subject = Subject.Type.STORY;
    }

    DraftKind(Subject.Type shared) {
        this.value = shared.value;
        this.story = null;
        this.subject = shared;
    }

    /** The kind of story; empty of what stories share. */
    public Optional<Kind> story() {
        return Optional.ofNullable(story);
    }

    Subject.Type subject() {
        return subject;
    }

    public boolean isStory() {
        return story != null;
    }

    @JsonCreator
    public static DraftKind of(String value) {
        return Arrays.stream(values()).filter(kind -> kind.value.equals(value)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there are no drafts of the kind " + value));
    }
}
