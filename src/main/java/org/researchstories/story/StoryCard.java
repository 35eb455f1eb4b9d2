package org.researchstories.story;

import org.researchstories.vocabulary.Language;

import java.util.UUID;

/** What one story may know of another: enough to name it and to link to it, in one language. */
public record StoryCard(UUID id, Kind kind, Language locale, String slug, String title) {

    public static StoryCard of(StoryText text) {
        return new StoryCard(text.story.id, text.story.kind, text.locale, text.slug, text.title);
    }

    /** The public address of a story; the default language goes without saying. */
    public static String path(Kind kind, String slug, Language language) {
        return language == Language.DEFAULT ? kind.path() + "/" + slug : pathIn(language, kind, slug);
    }

    /** The address that leads to this very language, whatever language its reader's client asks for. */
    public static String pathIn(Language language, Kind kind, String slug) {
        return kind.path() + "/" + slug + "?locale=" + language.tag;
    }

    public String path() {
        return path(kind, slug, locale);
    }
}
