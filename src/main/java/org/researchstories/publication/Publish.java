package org.researchstories.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.researchstories.relation.Link;
import org.researchstories.relation.RelationRepository;
import org.researchstories.story.ReviewOnRecord;
import org.researchstories.story.Story;
import org.researchstories.story.StoryCard;
import org.researchstories.story.StoryDraft;
import org.researchstories.story.StoryRepository;
import org.researchstories.story.StoryText;
import org.researchstories.vocabulary.Language;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes drafts public: all of them at one moment, or none. */
@ApplicationScoped
public class Publish {

    private final Door door;
    private final Inspection inspection;
    private final StoryRepository stories;
    private final RelationRepository relations;
    private final Addresses addresses;
    private final Chronicle chronicle;
    private final EntityManager entities;

    Publish(Door door, Inspection inspection, StoryRepository stories, RelationRepository relations,
            Addresses addresses, Chronicle chronicle, EntityManager entities) {
        this.door = door;
        this.inspection = inspection;
        this.stories = stories;
        this.relations = relations;
        this.addresses = addresses;
        this.chronicle = chronicle;
        this.entities = entities;
    }

    /**
     * Validates, writes the stories and their documents, draws again the documents that mention them, and records it.
     * A story that was withdrawn is public again, though not by a translation; one that was archived cannot be.
     *
     * @return the position of the change log from which on every reader sees all of it
     * @throws Refused with every fault of every draft; then nothing has changed
     */
    @Transactional
    public long now(List<? extends Drafting<?>> drafts) {
        Instant at = door.enter();
        inspection.ofDrafts(drafts);
        Map<UUID, Story> published = new LinkedHashMap<>();
        Map<UUID, Story.State> known = new HashMap<>();
        stories.withTexts(ids(drafts)).forEach(story -> {
            published.put(story.id, story);
            known.put(story.id, story.state);
        });
        Set<StoryCard> cards = new HashSet<>(stories.cards(known.keySet()));
        chronicle.endOfWithdrawals(drafts.stream().filter(Drafting::hasFacts).map(draft -> draft.story().id()).toList(), at);
        drafts.stream().sorted(Drafting.SOURCES_FIRST).forEach(draft -> published.put(draft.story().id(), apply(draft, published.get(draft.story().id()), at)));
        inspection.ofSources(drafts, published);
        inspection.ofReferences(drafts, published);
        inspection.ofRecord(drafts);
        Set<UUID> fresh = new HashSet<>(published.keySet());
        fresh.removeAll(known.keySet());
        fresh.forEach(id -> entities.persist(published.get(id)));
        entities.flush();
        record(drafts, published);
        chronicle.published(texts(drafts, published), at);
        addresses.keep(drafts, published, at);
        Set<UUID> touched = relate(drafts, known.keySet());
        touched.addAll(published.keySet());
        touched.addAll(door.mentioning(calledOtherwise(known.keySet(), cards, published)));
        return door.leave(touched, fresh, id -> cause(id, drafts, published, known), List.of(), at);
    }

    private <S extends Story> Story apply(Drafting<S> draft, Story standing, Instant at) {
        S story = inspection.sameKind(draft, standing);
        Application.of(draft, story, at);
        return story;
    }

    /** Answers whatever stories show one of these, or did, because it says that they are related. */
    private Set<UUID> relate(List<? extends Drafting<?>> drafts, Set<UUID> known) {
        Map<UUID, List<Link>> links = new HashMap<>();
        drafts.stream().filter(Drafting::hasFacts).forEach(draft -> links.put(draft.story().id(), Application.links(draft)));
        Set<UUID> touched = relations.targets(known);
        touched.retainAll(door.mentioning(known));
        relations.replace(links);
        entities.flush();
        Inspection.ofComponents(relations.componentsOfThemselves(links.keySet()));
        touched.addAll(relations.showing(links.keySet()));
        return touched;
    }

    /** Those that other stories show otherwise from now on: by another name or address, or at all. */
    private static Set<UUID> calledOtherwise(Set<UUID> known, Set<StoryCard> before, Map<UUID, Story> published) {
        Set<StoryCard> now = published.values().stream().filter(story -> known.contains(story.id) && story.state == Story.State.PUBLISHED)
                .flatMap(story -> story.texts.values().stream().map(StoryCard::of)).collect(Collectors.toSet());
        return Stream.concat(before.stream().filter(card -> !now.contains(card)), now.stream().filter(card -> !before.contains(card)))
                .map(StoryCard::id).collect(Collectors.toSet());
    }

    private void record(List<? extends Drafting<?>> drafts, Map<UUID, Story> published) {
        drafts.stream().map(Drafting::story).forEach(draft -> draft.reviewEvents().forEach(event ->
                entities.persist(new ReviewOnRecord(published.get(draft.id()).in(draft.locale()), event))));
        entities.flush();
    }

    private static Set<StoryText> texts(List<? extends Drafting<?>> drafts, Map<UUID, Story> published) {
        return drafts.stream().map(Drafting::story).map(draft -> published.get(draft.id()).in(draft.locale())).collect(Collectors.toSet());
    }

    private static Change.Cause cause(UUID id, List<? extends Drafting<?>> drafts, Map<UUID, Story> published,
            Map<UUID, Story.State> known) {
        if (!published.containsKey(id)) {
            return Change.Cause.REDRAWN;
        }
        List<Language> languages = drafts.stream().map(Drafting::story).filter(draft -> draft.id().equals(id))
                .map(StoryDraft::locale).toList();
        return new Change.Cause(reason(known.get(id), published.get(id).state), languages.size() == 1 ? languages.getFirst() : null);
    }

    /** @param before null where it was never published */
    private static Change.Reason reason(Story.State before, Story.State now) {
        if (before == null) {
            return Change.Reason.PUBLISHED;
        }
        return before == now ? Change.Reason.UPDATED : Change.Reason.RESTORED;
    }

    private static List<UUID> ids(List<? extends Drafting<?>> drafts) {
        return drafts.stream().map(draft -> draft.story().id()).toList();
    }
}
