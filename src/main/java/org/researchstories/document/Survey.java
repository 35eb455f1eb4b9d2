package org.researchstories.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.researchstories.asset.Media;
import org.researchstories.asset.Reference;
import org.researchstories.party.Organisation;
import org.researchstories.party.Person;
import org.researchstories.relation.Relation;
import org.researchstories.relation.RelationRepository;
import org.researchstories.story.StoryCard;
import org.researchstories.story.StoryRepository;
import org.researchstories.vocabulary.CancerType;
import org.researchstories.vocabulary.Classification;
import org.researchstories.vocabulary.ClassificationCode;
import org.researchstories.vocabulary.GlossaryTerm;
import org.researchstories.vocabulary.Hierarchy;
import org.researchstories.vocabulary.Language;
import org.researchstories.vocabulary.Scheme;
import org.researchstories.vocabulary.Shared;
import org.researchstories.vocabulary.Subject;
import org.researchstories.vocabulary.Topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks up what stories show of others: one statement for each type of thing, however many stories. */
@ApplicationScoped
public class Survey {

    private static final Map<Subject.Type, Class<? extends Shared>> ENTITIES = Map.of(
            Subject.Type.CANCER_TYPE, CancerType.class,
            Subject.Type.TOPIC, Topic.class,
            Subject.Type.CLASSIFICATION, Classification.class,
            Subject.Type.GLOSSARY_TERM, GlossaryTerm.class,
            Subject.Type.ORGANISATION, Organisation.class,
            Subject.Type.PERSON, Person.class,
            Subject.Type.MEDIA, Media.class,
            Subject.Type.REFERENCE, Reference.class);

    private final EntityManager entities;
    private final RelationRepository relations;
    private final StoryRepository stories;

    Survey(EntityManager entities, RelationRepository relations, StoryRepository stories) {
        this.entities = entities;
        this.relations = relations;
        this.stories = stories;
    }

    /** Those of {@code subjects} that are shared things and exist. */
    public Map<Subject, Shared> find(Collection<Subject> subjects) {
        Map<Subject.Type, List<String>> keys = subjects.stream().filter(it -> it.type() != Subject.Type.STORY)
                .collect(Collectors.groupingBy(Subject::type, Collectors.mapping(Subject::key, Collectors.toList())));
        return keys.entrySet().stream()
                .flatMap(wanted -> find(wanted.getKey(), wanted.getValue()))
                .collect(Collectors.toMap(Shared::subject, Function.identity()));
    }

    /** Who is part of whom, among all cancer types or all topics. */
    public Hierarchy hierarchy(Subject.Type type) {
        Map<String, String> parents = new HashMap<>();
        entities.createQuery("select key, parent from " + ENTITIES.get(type).getSimpleName(), Object[].class)
                .getResultStream().forEach(row -> parents.put((String) row[0], (String) row[1]));
        return new Hierarchy(parents);
    }

    /** What is around these stories: the subjects that they show, their relations, and cards of the other ends. */
    Surroundings around(Collection<UUID> ids, Collection<Subject> shown) {
        return around(ids, shown, Foreseen.NOTHING);
    }

    /** As {@link #around(Collection, Collection)}, if it were as it is foreseen. What is part of what shows in no document. */
    Surroundings around(Collection<UUID> ids, Collection<Subject> shown, Foreseen foreseen) {
        Map<UUID, List<Relation>> edges = new HashMap<>();
        Set<UUID> others = new HashSet<>();
        for (Relation relation : foreseen.relations(relations.around(ids), ids)) {
            for (UUID end : List.of(relation.source, relation.target)) {
                edges.computeIfAbsent(end, any -> new ArrayList<>()).add(relation);
                others.add(end);
            }
        }
        shown.stream().filter(it -> it.type() == Subject.Type.STORY).forEach(it -> others.add(UUID.fromString(it.key())));
        Map<Subject, Shared> shared = new HashMap<>(find(shown));
        shared.putAll(foreseen.shared());
        return new Surroundings(shared, edges, cards(others, foreseen),
                hierarchy(Subject.Type.CANCER_TYPE), hierarchy(Subject.Type.TOPIC));
    }

    private Map<UUID, Map<Language, StoryCard>> cards(Set<UUID> ids, Foreseen foreseen) {
        return foreseen.cards(stories.cards(ids), ids).stream()
                .collect(Collectors.groupingBy(StoryCard::id, Collectors.toMap(StoryCard::locale, Function.identity())));
    }

    private Stream<? extends Shared> find(Subject.Type type, List<String> keys) {
        boolean coded = type == Subject.Type.CLASSIFICATION;
        return entities.createQuery("from %s where %s in ?1".formatted(ENTITIES.get(type).getSimpleName(), coded ? "id" : "key"),
                        ENTITIES.get(type))
                .setParameter(1, coded ? keys.stream().map(Survey::code).toList() : keys)
                .getResultStream();
    }

    private static ClassificationCode code(String key) {
        String[] parts = key.split("/", 2);
        Scheme scheme = Arrays.stream(Scheme.values()).filter(it -> it.value.equals(parts[0])).findFirst().orElseThrow();
        return new ClassificationCode(scheme, parts[1]);
    }
}
