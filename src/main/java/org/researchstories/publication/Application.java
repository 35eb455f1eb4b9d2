package org.researchstories.publication;

import org.researchstories.body.Readability;
import org.researchstories.relation.Link;
import org.researchstories.relation.RelationType;
import org.researchstories.story.Facts;
import org.researchstories.story.Story;
import org.researchstories.story.StoryDraft;
import org.researchstories.story.StoryText;
import org.researchstories.story.UpdateType;
import org.researchstories.story.Wording;
import org.researchstories.vocabulary.Language;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How a draft becomes what is published. */
final class Application {

    private Application() {
    }

    static <S extends Story> void of(Drafting<S> draft, S story, Instant at) {
        story.id = draft.story().id();
        if (draft.hasFacts()) {
            story.state = Story.State.PUBLISHED;
            story.withdrawal = null;
            apply(draft.story().facts(), story);
        }
        apply(draft.story(), text(story, draft.story()), at);
        draft.applyTo(story);
    }

    /** The kind's own relations and the related stories that every kind has. */
    static List<Link> links(Drafting<?> draft) {
        List<UUID> related = draft.story().facts().relatedStories();
        return Stream.concat(draft.links().stream(), IntStream.range(0, related.size()).mapToObj(place ->
                new Link(RelationType.RELATED, related.get(place), null, place, false))).toList();
    }

    private static StoryText text(Story story, StoryDraft draft) {
        return story.texts.computeIfAbsent(draft.locale(), language -> {
            StoryText text = new StoryText();
            text.story = story;
            text.locale = language;
            return text;
        });
    }

    private static void apply(StoryDraft draft, StoryText text, Instant at) {
        apply(draft.wording(), text);
        text.readability = Readability.of(text.summary + "\n" + text.body.plainText(), text.locale.tag);
        text.edition++;
        text.updateType = draft.updateType();
        if (text.firstPublishedAt == null || text.updateType == UpdateType.MAJOR) {
            text.majorEdition = text.edition;
        }
        text.changeNote = draft.changeNote();
        text.sourceEdition = draft.sourceEdition() == null ? editionToTranslate(text).orElse(null) : draft.sourceEdition();
        text.review = draft.review();
        if (text.firstPublishedAt == null) {
            text.firstPublishedAt = draft.firstPublishedAt() == null ? at : draft.firstPublishedAt();
            text.contentUpdatedAt = text.firstPublishedAt;
        } else if (draft.updateType() == UpdateType.MAJOR) {
            text.contentUpdatedAt = at;
        }
    }

    /** The one that is public, or becomes so by the same act; empty of the default language, and where there is none in it. */
    static Optional<Integer> editionToTranslate(StoryText text) {
        return text.locale == Language.DEFAULT ? Optional.empty() : Optional.ofNullable(text.story.texts.get(Language.DEFAULT)).map(source -> source.edition);
    }

    private static void apply(Wording wording, StoryText text) {
        text.slug = wording.slug();
        text.title = wording.title();
        text.shortTitle = wording.shortTitle();
        text.standfirst = wording.standfirst();
        text.summary = wording.summary();
        text.body = wording.body();
        text.seoDescription = wording.seoDescription();
    }

    private static void apply(Facts facts, Story story) {
        story.displayOrder = facts.displayOrder();
        story.heroImage = facts.heroImage();
        story.cancerTypes = new ArrayList<>(facts.cancerTypes());
        story.topics = new ArrayList<>(facts.topics());
        story.tags = facts.tags();
        story.references = new ArrayList<>(facts.references());
        story.glossaryTerms = new ArrayList<>(facts.glossaryTerms());
        story.authors = facts.authors();
        story.licence = facts.licence();
        story.attribution = facts.attribution();
        story.sample = facts.sample();
        story.sampleNotice = facts.sampleNotice();
    }
}
