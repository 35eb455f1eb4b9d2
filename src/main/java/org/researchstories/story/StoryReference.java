package org.researchstories.story;

import org.researchstories.vocabulary.Language;

import java.util.UUID;

/**
 * A link to another story as the contract has it (openapi: StoryReference).
 *
 * @param locale the language that it is named in
 */
public record StoryReference(UUID id, Kind kind, Language locale, String slug, String title, String href) {

    public static StoryReference to(StoryCard card) {
        return new StoryReference(card.id(), card.kind(), card.locale(), card.slug(), card.title(), card.path());
    }
}
