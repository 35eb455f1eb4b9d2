package org.researchstories.document;

import org.researchstories.asset.Media;
import org.researchstories.asset.Reference;
import org.researchstories.party.Organisation;
import org.researchstories.party.Person;
import org.researchstories.query.Dimension;
import org.researchstories.query.Term;
import org.researchstories.relation.Mention;
import org.researchstories.relation.Relation;
import org.researchstories.relation.RelationType;
import org.researchstories.story.Kind;
import org.researchstories.story.Story;
import org.researchstories.story.StoryCard;
import org.researchstories.story.StoryReference;
import org.researchstories.vocabulary.CancerType;
import org.researchstories.vocabulary.Classification;
import org.researchstories.vocabulary.ClassificationCode;
import org.researchstories.vocabulary.GlossaryTerm;
import org.researchstories.vocabulary.Hierarchy;
import org.researchstories.vocabulary.Language;
import org.researchstories.vocabulary.Shared;
import org.researchstories.vocabulary.Subject;
import org.researchstories.vocabulary.Topic;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** All that the stories of one drawing show of others, looked up beforehand. What the public cannot find is not here. */
public class Surroundings {

    private final Map<Subject, Shared> shared;
    private final Map<UUID, List<Relation>> relations;
    private final Map<UUID, Map<Language, StoryCard>> cards;
    private final Hierarchy cancerTypes;
    private final Hierarchy topics;

    Surroundings(Map<Subject, Shared> shared, Map<UUID, List<Relation>> relations, Map<UUID, Map<Language, StoryCard>> cards,
            Hierarchy cancerTypes, Hierarchy topics) {
        this.shared = shared;
        this.relations = relations;
        this.cards = cards;
        this.cancerTypes = cancerTypes;
        this.topics = topics;
    }

    public CancerType cancerType(String key) {
        return shared(Subject.Type.CANCER_TYPE, key, CancerType.class);
    }

    public Topic topic(String key) {
        return shared(Subject.Type.TOPIC, key, Topic.class);
    }

    public Classification classification(ClassificationCode code) {
        return shared(Subject.Type.CLASSIFICATION, code.subject().key(), Classification.class);
    }

    public GlossaryTerm term(String key) {
        return shared(Subject.Type.GLOSSARY_TERM, key, GlossaryTerm.class);
    }

    public Reference reference(String key) {
        return shared(Subject.Type.REFERENCE, key, Reference.class);
    }

    public Media media(String key) {
        return shared(Subject.Type.MEDIA, key, Media.class);
    }

    public Organisation organisation(String key) {
        return shared(Subject.Type.ORGANISATION, key, Organisation.class);
    }

    public Person person(String key) {
        return shared(Subject.Type.PERSON, key, Person.class);
    }

    /** A link to another story, named in {@code language} or else as it can be; empty where the public cannot find it. */
    public Optional<StoryReference> story(UUID id, Language language) {
        return card(id, language).map(StoryReference::to);
    }

    /** The first of the related stories of one kind, whichever end says so, in the order of their relations. */
    public Mentions mentionsIn(Story story, Kind kind, Language language) {
        List<Mention> first = relationsOf(story)
                .filter(relation -> relation.type.isShownByTarget())
                .flatMap(relation -> card(relation.other(story.id), language)
                        .filter(card -> card.kind() == kind)
                        .map(card -> Mention.of(relation, card)).stream())
                .limit(Mention.MOST + 1).toList();
        return Mentions.of(first, kind, story, language);
    }

    /** The stories that this one relates to in one way. */
    public List<StoryReference> targets(Story story, RelationType type, Language language) {
        return relationsOf(story)
                .filter(relation -> relation.type == type && relation.source.equals(story.id))
                .flatMap(relation -> story(relation.target, language).stream())
                .toList();
    }

    /** What every story can be found by: its cancer types and topics with what those are part of, and its relations. */
    Set<Term> terms(Story story) {
        Set<Term> terms = new HashSet<>();
        story.cancerTypes.forEach(key -> withAbove(key, cancerTypes).forEach(each -> terms.add(new Term(Dimension.CANCER_TYPE, each))));
        story.topics.forEach(key -> withAbove(key, topics).forEach(each -> terms.add(new Term(Dimension.TOPIC, each))));
        relationsOf(story).filter(relation -> relation.isShownBy(story.id))
                .forEach(relation -> anyCard(relation.other(story.id)).ifPresent(card -> terms.addAll(terms(relation, card))));
        return terms;
    }

    /** What the story's cancer types and topics are part of: where that changes, it is found by something else. */
    Set<Subject> above(Story story) {
        Set<Subject> above = new HashSet<>();
        story.cancerTypes.forEach(key -> cancerTypes.above(key).forEach(each -> above.add(new Subject(Subject.Type.CANCER_TYPE, each))));
        story.topics.forEach(key -> topics.above(key).forEach(each -> above.add(new Subject(Subject.Type.TOPIC, each))));
        return above;
    }

    private static List<Term> terms(Relation relation, StoryCard other) {
        String id = other.id().toString();
        Term type = new Term(Dimension.RELATION, relation.type.value);
        return switch (other.kind()) {
            case CHALLENGE -> List.of(type, new Term(Dimension.CHALLENGE, id),
                    new Term(Dimension.RELATED_CHALLENGE, id + "/" + relation.type.value));
            case STRATEGY -> List.of(type, new Term(Dimension.STRATEGY, id),
                    new Term(Dimension.RELATED_STRATEGY, id + "/" + relation.type.value));
            // Not which research: a challenge that is famous has thousands.
            case RESEARCH -> List.of(type);
        };
    }

    private static Stream<String> withAbove(String key, Hierarchy hierarchy) {
        return Stream.concat(Stream.of(key), hierarchy.above(key).stream());
    }

    Stream<Relation> relationsOf(Story story) {
        return relations.getOrDefault(story.id, List.of()).stream();
    }

    private Optional<StoryCard> anyCard(UUID id) {
        return cards.getOrDefault(id, Map.of()).values().stream().findFirst();
    }

    private Optional<StoryCard> card(UUID id, Language language) {
        Map<Language, StoryCard> byLanguage = cards.getOrDefault(id, Map.of());
        return Stream.of(byLanguage.get(language), byLanguage.get(Language.DEFAULT))
                .filter(Objects::nonNull).findFirst()
                .or(() -> anyCard(id));
    }

    private <T extends Shared> T shared(Subject.Type type, String key, Class<T> as) {
        Shared found = shared.get(new Subject(type, key));
        if (found == null) {
            throw new IllegalStateException("%s %s was not announced by Depiction.shows".formatted(type.value, key));
        }
        return as.cast(found);
    }
}
