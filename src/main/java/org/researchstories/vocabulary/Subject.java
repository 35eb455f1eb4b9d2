package org.researchstories.vocabulary;

import java.util.UUID;

/** What a document can be drawn from and what a change can be of: a story by its id, anything shared by its key. */
public record Subject(Type type, String key) {

    public static Subject story(UUID id) {
        return new Subject(Type.STORY, id.toString());
    }

    public enum Type {
        STORY("story"),
        CANCER_TYPE("cancer-type"),
        TOPIC("topic"),
        CLASSIFICATION("classification"),
        GLOSSARY_TERM("glossary-term"),
        ORGANISATION("organisation"),
        PERSON("person"),
        MEDIA("media"),
        REFERENCE("reference");

        public final String value;

        Type(String value) {
            this.value = value;
        }
    }
}
