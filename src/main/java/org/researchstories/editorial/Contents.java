package org.researchstories.editorial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.asset.Media;
import org.researchstories.asset.Reference;
import org.researchstories.body.Fault;
import org.researchstories.party.Organisation;
import org.researchstories.party.Person;
import org.researchstories.problem.Problem;
import org.researchstories.problem.RequestProblems;
import org.researchstories.problem.Violation;
import org.researchstories.publication.DraftForm;
import org.researchstories.publication.Drafting;
import org.researchstories.publication.Proofreading;
import org.researchstories.story.Kind;
import org.researchstories.story.Story;
import org.researchstories.vocabulary.CancerType;
import org.researchstories.vocabulary.Classification;
import org.researchstories.vocabulary.GlossaryTerm;
import org.researchstories.vocabulary.Language;
import org.researchstories.vocabulary.Shared;
import org.researchstories.vocabulary.Subject;
import org.researchstories.vocabulary.Topic;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What working copies hold: the JSON of a kind's draft, or of something shared. It may be incomplete, but nothing in it may
 * be unknown or of another type than it has.
 */
@ApplicationScoped
public class Contents {

    private static final int LONGEST_TITLE = 300;

    private static final Map<Subject.Type, Class<? extends Shared>> SHARED = Map.of(
            Subject.Type.CANCER_TYPE, CancerType.class, Subject.Type.TOPIC, Topic.class,
            Subject.Type.CLASSIFICATION, Classification.class, Subject.Type.GLOSSARY_TERM, GlossaryTerm.class,
            Subject.Type.ORGANISATION, Organisation.class, Subject.Type.PERSON, Person.class,
            Subject.Type.MEDIA, Media.class, Subject.Type.REFERENCE, Reference.class);

    private final ObjectMapper json;
    private final Proofreading proofreading;
    private final Typed typed;
    private final Map<Kind, DraftForm<?>> forms = new EnumMap<>(Kind.class);

    Contents(ObjectMapper json, Proofreading proofreading, Typed typed, @All List<DraftForm<?>> forms) {
        this.json = json;
        this.proofreading = proofreading;
        this.typed = typed;
        forms.forEach(form -> this.forms.put(form.kind(), form));
    }

    DraftForm<? extends Story> form(Kind kind) {
        return forms.get(kind);
    }

    /** The class that what is shared is kept as. */
    static Class<? extends Shared> shared(DraftKind kind) {
        return SHARED.get(kind.subject());
    }

    /**
     * The content as it is stored: with the identity of its subject in the places where its kind has it.
     *
     * @throws Problem where something in it is unknown, of a wrong type, or says that it is of another subject
     */
    ObjectNode of(DraftKind kind, String subject, Language language, JsonNode sent) {
        if (!(sent instanceof ObjectNode object)) {
            throw Problem.invalidRequest(List.of(Violation.ofBody("/content", "Must be an object.")));
        }
        Storable.check(object);
        if (!object.at("/story/reviewEvents").isEmpty()) {
            throw Problem.invalidRequest(List.of(Violation.ofBody("/content/story/reviewEvents", "Must be empty: reviews are recorded by approvals.")));
        }
        ObjectNode content = object.deepCopy();
        typed.read(content);
        Identity.of(kind, subject, language).sign(content);
        read(kind, content);
        return content;
    }

    /** @throws Problem where something in it is unknown or of a wrong type */
    public Object read(DraftKind kind, JsonNode content) {
        try {
            return kind.isStory() ? draft(kind, content) : json.treeToValue(content, shared(kind));
        } catch (JsonMappingException e) {
            throw Problem.invalidRequest(List.of(RequestProblems.violation(e, "/content")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("JSON that was read before cannot be read", e);
        }
    }

    private Drafting<?> draft(DraftKind kind, JsonNode content) throws JsonProcessingException {
        return json.treeToValue(content, forms.get(kind.story().orElseThrow()).type());
    }

    /** What keeps it from being published, as far as it shows by itself. */
    List<Fault> faults(DraftKind kind, JsonNode content) {
        return switch (read(kind, content)) {
            case Drafting<?> draft -> proofreading.faults(draft);
            case Shared shared -> proofreading.faults(shared);
            default -> throw new IllegalStateException("content that is neither a draft nor shared");
        };
    }

    ObjectNode write(Object content) {
        return json.valueToTree(content);
    }

    /** As it is called in lists of drafts: by the first of the names that its kind has. */
    static String title(DraftKind kind, String subject, JsonNode content) {
        return List.of("/story/wording/title", "/label/en", "/definitions/en/term", "/name", "/displayName", "/citation", "/alt", "/caption").stream()
                .map(content::at).filter(JsonNode::isTextual).map(JsonNode::asText).filter(name -> !name.isBlank())
                .map(Contents::shortened).findFirst().orElse(kind.isStory() ? "" : subject);
    }

    private static String shortened(String name) {
        return name.substring(0, name.offsetByCodePoints(0, Math.min(name.codePointCount(0, name.length()), LONGEST_TITLE)));
    }
}
