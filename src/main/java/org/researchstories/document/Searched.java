package org.researchstories.document;

import org.researchstories.story.StoryText;

import java.util.List;

/**
 * What a story is searched by in one language: nothing that its document does not show.
 *
 * @param head    what says what it is about: introduction, labels, tags, and what its kind adds
 * @param passage what pieces are shown from: introduction, summary and body as plain text
 */
record Searched(String title, String head, String passage) {

    static Searched of(StoryText text, List<String> labels) {
        String opening = text.standfirst + "\n" + text.summary;
        return new Searched(text.shortTitle == null ? text.title : text.title + "\n" + text.shortTitle,
                opening + "\n" + String.join("\n", labels), opening + "\n" + text.body.plainText());
    }
}
