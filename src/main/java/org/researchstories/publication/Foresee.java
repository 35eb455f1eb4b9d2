package org.researchstories.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.researchstories.document.Document;
import org.researchstories.document.Drawing;
import org.researchstories.document.Foreseen;
import org.researchstories.relation.Relation;
import org.researchstories.story.Story;
import org.researchstories.story.StoryCard;
import org.researchstories.story.StoryRepository;
import org.researchstories.vocabulary.Language;
import org.researchstories.vocabulary.Shared;
import org.researchstories.vocabulary.Subject;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Draws a story as it would be if drafts were published now, from entities that are changed in memory alone: so nobody waits at
 * the door for somebody who only looks, and nothing has to be undone.
 */
@ApplicationScoped
public class Foresee {

    private final Inspection inspection;
    private final SharedInspection sharedInspection;
    private final StoryRepository stories;
    private final Drawing drawing;
    private final Session session;
    private final Clock clock;

    Foresee(Inspection inspection, SharedInspection sharedInspection, StoryRepository stories, Drawing drawing, Session session, Clock clock) {
        this.inspection = inspection;
        this.sharedInspection = sharedInspection;
        this.stories = stories;
        this.drawing = drawing;
        this.session = session;
        this.clock = clock;
    }

    /**
     * The document for a reader of {@code language}. Links to stories that are neither public nor among the drafts are left out,
     * as they are wherever the public cannot find a story.
     *
     * @param drafts one of them at least is of the story
     * @throws Refused with all that is missing where it cannot be drawn
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Document of(UUID story, Language language, List<? extends Drafting<?>> drafts, List<? extends Shared> shared) {
        session.setHibernateFlushMode(FlushMode.MANUAL);
        Instant at = clock.instant();
        inspection.ofDrafts(drafts);
        sharedInspection.of(shared);
        Map<Subject, Shared> others = shared.stream().collect(Collectors.toMap(Shared::subject, Function.identity()));
        Map<UUID, Story> foreseen = applied(drafts, at);
        inspection.ofSources(drafts, foreseen);
        inspection.ofShared(drafts, foreseen, others.keySet());
        Drawing.Picture picture = drawing.of(foreseen.get(story), new Foreseen(others, relations(drafts), cards(foreseen.values())));
        Document document = Document.of(picture.servedFor(language), foreseen.get(story).version, at);
        session.clear();
        return document;
    }

    private Map<UUID, Story> applied(List<? extends Drafting<?>> drafts, Instant at) {
        Map<UUID, Story> foreseen = new LinkedHashMap<>();
        stories.withTexts(drafts.stream().map(draft -> draft.story().id()).toList()).forEach(story -> {
            story.version++;
            foreseen.put(story.id, story);
        });
        drafts.stream().sorted(Drafting.SOURCES_FIRST).forEach(draft -> foreseen.put(draft.story().id(), apply(draft, foreseen.get(draft.story().id()), at)));
        return foreseen;
    }

    private <S extends Story> S apply(Drafting<S> draft, Story standing, Instant at) {
        S story = inspection.sameKind(draft, standing);
        Application.of(draft, story, at);
        return story;
    }

    private static Map<UUID, List<Relation>> relations(List<? extends Drafting<?>> drafts) {
        return drafts.stream().filter(Drafting::hasFacts).collect(Collectors.toMap(draft -> draft.story().id(),
                draft -> Application.links(draft).stream().map(link -> link.from(draft.story().id())).toList()));
    }

    private static Map<UUID, List<StoryCard>> cards(Iterable<Story> foreseen) {
        Map<UUID, List<StoryCard>> cards = new LinkedHashMap<>();
        foreseen.forEach(story -> cards.put(story.id, story.state == Story.State.PUBLISHED
                ? story.texts.values().stream().map(StoryCard::of).toList() : List.of()));
        return cards;
    }
}
