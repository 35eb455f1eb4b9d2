package org.researchstories.editorial;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.researchstories.access.Actor;
import org.researchstories.problem.Problem;
import org.researchstories.problem.Violation;
import org.researchstories.vocabulary.Language;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lays something new on the desk: what nobody has seen yet is a draft, whatever it says of itself. */
@ApplicationScoped
public class Begin {

    private final Desk desk;
    private final Contents contents;
    private final Published published;
    private final Save save;

    Begin(Desk desk, Contents contents, Published published, Save save) {
        this.desk = desk;
        this.contents = contents;
        this.published = published;
        this.save = save;
    }

    /**
     * With content of its own, or with what the public sees. Where both are there, that comes first and the content is the
     * next revision, so that the two can be compared.
     *
     * @throws Problem where there is a draft of it already, or neither content nor anything public
     */
    @Transactional
    public WorkingCopy with(NewDraft sent, Revision.Origin origin, Actor by) {
        DraftKind kind = sent.kind();
        Language language = kind.isStory() ? Optional.ofNullable(sent.locale()).orElse(Language.DEFAULT) : null;
        String subject = subject(sent);
        desk.of(kind, subject, language).ifPresent(standing -> {
            throw EditorialProblems.alreadyThere(standing);
        });
        Optional<ObjectNode> content = Optional.ofNullable(sent.content()).filter(it -> !it.isNull())
                .map(it -> contents.of(kind, subject, language, it));
        Optional<ObjectNode> before = published.of(kind, subject, language);
        if (before.isEmpty() && content.isEmpty()) {
            throw Problem.invalidRequest(List.of(Violation.ofBody("/content", "Must be given: nothing is public that the draft could begin with.")));
        }
        return lay(kind, subject, language, before, content, origin, by);
    }

    /**
     * Of what nothing lies on the desk yet.
     *
     * @param before  what is public of it
     * @param content as it is stored; there where nothing is public
     */
    WorkingCopy lay(DraftKind kind, String subject, Language language, Optional<ObjectNode> before, Optional<ObjectNode> content,
            Revision.Origin origin, Actor by) {
        Optional<WorkingCopy> opened = before.map(it -> open(kind, subject, language, it, by));
        return content.map(it -> opened.map(copy -> save.revised(copy, it, Action.SAVE, origin, by))
                .orElseGet(() -> create(kind, subject, language, it, origin, by))).orElseGet(opened::get);
    }

    private WorkingCopy open(DraftKind kind, String subject, Language language, ObjectNode content, Actor by) {
        WorkingCopy copy = desk.lay(kind, subject, language, State.PUBLISHED, content, Revision.Origin.PUBLISHED, by);
        desk.record(copy, Action.OPEN, by);
        return copy;
    }

    private WorkingCopy create(DraftKind kind, String subject, Language language, ObjectNode content, Revision.Origin origin, Actor by) {
        WorkingCopy copy = desk.lay(kind, subject, language, State.DRAFT, content, origin, by);
        desk.record(copy, Action.CREATE, by);
        return copy;
    }

    private static String subject(NewDraft sent) {
        DraftKind kind = sent.kind();
        String said = sent.subject() == null && sent.content() != null ? Identity.subject(kind, sent.content()) : sent.subject();
        if (kind.isStory()) {
            String id = said == null ? UUID.randomUUID().toString() : said;
            return Published.uuid(id).map(UUID::toString).orElseThrow(() -> Problem.invalidRequest(List.of(
                    Violation.ofBody("/subject", "Must be the id of a story, a UUID in lower case, or be left out for a new one."))));
        }
        if (said == null || said.isBlank()) {
            throw Problem.invalidRequest(List.of(Violation.ofBody("/subject", "Must be the key of what this is a draft of.")));
        }
        return said;
    }
}
