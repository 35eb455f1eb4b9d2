package org.researchstories.editorial;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.researchstories.publication.DraftForm;
import org.researchstories.relation.Link;
import org.researchstories.relation.Relation;
import org.researchstories.relation.RelationRepository;
import org.researchstories.relation.RelationType;
import org.researchstories.story.Story;
import org.researchstories.story.StoryDraft;
import org.researchstories.story.StoryText;
import org.researchstories.vocabulary.ClassificationCode;
import org.researchstories.vocabulary.Language;
import org.researchstories.vocabulary.Scheme;
import org.researchstories.vocabulary.Shared;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the public sees, as the content of a draft that would change nothing of it. */
@ApplicationScoped
class Published {

    private final EntityManager entities;
    private final RelationRepository relations;
    private final Contents contents;

    Published(EntityManager entities, RelationRepository relations, Contents contents) {
        this.entities = entities;
        this.relations = relations;
        this.contents = contents;
    }

    /** Empty where it is not public, or not in this language. */
    Optional<ObjectNode> of(DraftKind kind, String subject, Language language) {
        return kind.isStory() ? story(kind, subject, language) : shared(kind, subject).map(contents::write);
    }

    private Optional<ObjectNode> story(DraftKind kind, String subject, Language language) {
        return uuid(subject).map(id -> entities.find(Story.class, id))
                .filter(story -> story.kind == kind.story().orElseThrow() && story.in(language) != null)
                .map(story -> contents.write(draft(contents.form(story.kind), story, story.in(language))));
    }

    @SuppressWarnings("unchecked") // The form is that of the story's kind.
    private <S extends Story> Object draft(DraftForm<S> form, Story story, StoryText text) {
        List<Relation> own = relations.from(story.id);
        List<UUID> related = own.stream().filter(relation -> relation.type == RelationType.RELATED).map(relation -> relation.target).toList();
        List<Link> links = own.stream().filter(relation -> relation.type != RelationType.RELATED).map(Link::of).toList();
        return form.of((S) story, StoryDraft.of(text, related), links);
    }

    private Optional<? extends Shared> shared(DraftKind kind, String subject) {
        return kind == DraftKind.CLASSIFICATION ? code(subject).map(code -> entities.find(Contents.shared(kind), code))
                : Optional.ofNullable(entities.find(Contents.shared(kind), subject));
    }

    private static Optional<ClassificationCode> code(String subject) {
        String[] parts = subject.split("/", 2);
        return Arrays.stream(Scheme.values()).filter(scheme -> parts.length == 2 && scheme.value.equals(parts[0])).findFirst()
                .map(scheme -> new ClassificationCode(scheme, parts[1]));
    }

    static Optional<UUID> uuid(String subject) {
        try {
            return Optional.of(UUID.fromString(subject)).filter(id -> id.toString().equals(subject));
        } catch (IllegalArgumentException notAUuid) {
            return Optional.empty();
        }
    }
}
