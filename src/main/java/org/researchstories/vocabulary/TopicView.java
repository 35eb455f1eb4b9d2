package org.researchstories.vocabulary;

/** A topic as the contract has it (openapi: Topic). */
public record TopicView(String key, Language locale, String label, String parent, String description) {

    static TopicView of(Topic it, Language language) {
        return new TopicView(it.key, it.label.servedFor(language), it.label.in(language), it.parent,
                it.description == null ? null : it.description.in(language));
    }
}
