package org.researchstories.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.researchstories.relation.Link;
import org.researchstories.relation.RelationRepository;
import org.researchstories.story.Story;
import org.researchstories.story.StoryRepository;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Makes drafts public: all of them at one moment, or none. */
@ApplicationScoped
public class Publish {

    private final Door door;
    private final Inspection inspection;
    private final StoryRepository stories;
    private final RelationRepository relations;
    private final Addresses addresses;
    private final EntityManager entities;

    Publish(Door door, Inspection inspection, StoryRepository stories, RelationRepository relations,
            Addresses addresses, EntityManager entities) {
        this.door = door;
        this.inspection = inspection;
        this.stories = stories;
        this.relations = relations;
        this.addresses = addresses;
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
        drafts.forEach(draft -> published.put(draft.story().id(), apply(draft, published.get(draft.story().id()), at)));
        inspection.ofReferences(drafts, published);
        published.values().stream().filter(story -> !known.containsKey(story.id)).forEach(entities::persist);
        entities.flush();
        addresses.keep(drafts, published, at);
        Set<UUID> touched = relate(drafts);
        touched.addAll(published.keySet());
        touched.addAll(door.mentioning(published.keySet()));
        return door.leave(touched, id -> reason(id, published, known), List.of(), at);
    }

    private <S extends Story> Story apply(Drafting<S> draft, Story standing, Instant at) {
        S story = inspection.sameKind(draft, standing);
        Application.of(draft, story, at);
        return story;
    }

    /** Answers whatever stories are related now or were before: each shows it. */
    private Set<UUID> relate(List<? extends Drafting<?>> drafts) {
        Map<UUID, List<Link>> links = new HashMap<>();
        drafts.stream().filter(Drafting::hasFacts).forEach(draft -> links.put(draft.story().id(), Application.links(draft)));
        Set<UUID> touched = relations.replace(links);
        entities.flush();
        Inspection.ofComponents(relations.componentsOfThemselves(links.keySet()));
        return touched;
    }

    private static Change.Reason reason(UUID id, Map<UUID, Story> published, Map<UUID, Story.State> known) {
        if (!published.containsKey(id)) {
            return Change.Reason.REDRAWN;
        }
        if (!known.containsKey(id)) {
            return Change.Reason.PUBLISHED;
        }
        return known.get(id) == published.get(id).state ? Change.Reason.UPDATED : Change.Reason.RESTORED;
    }

    private static List<UUID> ids(List<? extends Drafting<?>> drafts) {
        return drafts.stream().map(draft -> draft.story().id()).toList();
    }
}
