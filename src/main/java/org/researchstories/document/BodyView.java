package org.researchstories.document;

import org.researchstories.asset.MediaView;
import org.researchstories.body.Body;
import org.researchstories.story.Story;
import org.researchstories.story.StoryReference;
import org.researchstories.vocabulary.Language;

import java.util.List;

/** What an item shows beyond its outline (openapi: BodyFields): the body, and what its blocks refer to. */
record BodyView(Body body, List<MediaView> bodyMedia, List<StoryReference> linkedStories) {

    static BodyView of(Story it, Language language, Surroundings around) {
        Body body = it.in(language).body;
        return new BodyView(body,
                body.mediaKeys().stream().map(around::media).map(MediaView::of).toList(),
                body.storyIds().stream().flatMap(id -> around.story(id, language).stream()).toList());
    }
}
