package org.researchstories.document;

import org.researchstories.asset.MediaView;
import org.researchstories.body.Body;
import org.researchstories.body.Section;
import org.researchstories.story.Story;
import org.researchstories.story.StoryCard;
import org.researchstories.story.StoryReference;
import org.researchstories.vocabulary.Language;

import java.util.List;

/** What an item shows beyond its outline (openapi: BodyFields): the body, what its blocks refer to, and its sections. */
record BodyView(Body body, List<MediaView> bodyMedia, List<StoryReference> linkedStories, List<SectionView> sections) {

    /** A part of the body (openapi: SectionReference). */
    record SectionView(String key, String title, int wordCount, String href) {

        static SectionView of(Section it, Story story, Language language) {
            String path = story.in(language).slug + "/sections/" + it.key();
            return new SectionView(it.key(), it.title(), it.wordCount(), StoryCard.path(story.kind, path, language));
        }
    }

    static BodyView of(Story it, Language language, Surroundings around) {
        Body body = it.in(language).body;
        return new BodyView(body,
                body.mediaKeys().stream().map(around::media).map(MediaView::of).toList(),
                body.storyIds().stream().flatMap(id -> around.story(id, language).stream()).toList(),
                Section.of(body).stream().map(section -> SectionView.of(section, it, language)).toList());
    }
}
