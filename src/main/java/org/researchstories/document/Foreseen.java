package org.researchstories.document;

import org.researchstories.relation.Relation;
import org.researchstories.story.StoryCard;
import org.researchstories.vocabulary.Shared;
import org.researchstories.vocabulary.Subject;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What would be otherwise than the database has it.
 *
 * @param shared    what stories share, in the place of what has the same key
 * @param relations all that start at these stories, in the place of those that do
 * @param cards     all of these stories, in the place of theirs
 */
public record Foreseen(Map<Subject, Shared> shared, Map<UUID, List<Relation>> relations, Map<UUID, List<StoryCard>> cards) {

    static final Foreseen NOTHING = new Foreseen(Map.of(), Map.of(), Map.of());

    /** As {@link org.researchstories.relation.RelationRepository#around} has them. */
    private static final Comparator<Relation> AS_SHOWN = Comparator.<Relation>comparingInt(it -> it.displayOrder)
            .thenComparing(it -> it.source.toString()).thenComparing(it -> it.target.toString()).thenComparing(it -> it.type.value);

    /** @param found what there is around {@code stories} */
    List<Relation> relations(List<Relation> found, Collection<UUID> stories) {
        return relations.isEmpty() ? found : Stream.concat(
                found.stream().filter(it -> !relations.containsKey(it.source)),
                relations.values().stream().flatMap(List::stream).filter(it -> stories.contains(it.source)
                        || stories.contains(it.target) && it.type.isShownByTarget())).sorted(AS_SHOWN).toList();
    }

    /** @param found what there is of {@code ids} */
    List<StoryCard> cards(List<StoryCard> found, Set<UUID> ids) {
        return cards.isEmpty() ? found : Stream.concat(
                found.stream().filter(it -> !cards.containsKey(it.id())),
                cards.entrySet().stream().filter(it -> ids.contains(it.getKey())).flatMap(it -> it.getValue().stream())).toList();
    }
}
