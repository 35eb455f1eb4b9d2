package org.researchstories.story;

import java.util.UUID;

/** A link to another story as the contract has it (openapi: StoryReference). */
public record StoryReference(UUID id, Kind kind, String slug, String title, String href) {

    public static StoryReference to(StoryCard card) {
        return new StoryReference(card.id(), card.kind(), card.slug(), card.title(), card.path());
    }
}
