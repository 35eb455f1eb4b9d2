package org.researchstories.editorial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.access.Actor;
import org.researchstories.problem.Problem;
import org.researchstories.vocabulary.Language;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Takes in drafts that are kept elsewhere too, so that both say the same, but never over what an editor has written here: that
 * is for people to join. What is to be done is judged without doing it, and done as it was judged; both within the
 * transaction of whoever asks, in which nobody else changes the draft.
 */
@ApplicationScoped
public class TakeIn {

    /** Others are relying on what such a draft says. */
    private static final Set<State> SPOKEN_FOR = Set.of(State.IN_REVIEW, State.APPROVED, State.SCHEDULED);

    private final Desk desk;
    private final Contents contents;
    private final Published published;
    private final Begin begin;
    private final Save save;

    TakeIn(Desk desk, Contents contents, Published published, Begin begin, Save save) {
        this.desk = desk;
        this.contents = contents;
        this.published = published;
        this.begin = begin;
        this.save = save;
    }

    /**
     * A draft as it is said elsewhere.
     *
     * @param language of a story's text; null of what is shared
     * @param basis    the revision that said what was said there the last time; empty where nothing was
     */
    public record Delivery(DraftKind kind, String subject, Language language, JsonNode content, Optional<Integer> basis) {
    }

    /** What comes of it. */
    public enum Outcome {
        CREATED, UPDATED, UNCHANGED
    }

    /**
     * What is to be done.
     *
     * @param saying  the revision that says it already, where nothing is new
     * @param before  what is public of it, where no draft is there
     * @param content as it is stored
     */
    public record Judgement(Outcome outcome, Delivery delivery, Optional<WorkingCopy> copy, Optional<Integer> saying, Optional<ObjectNode> before,
            ObjectNode content) {
    }

    /** The draft in which it is kept, and the revision that says it. */
    public record Taken(UUID draft, int revision) {
    }

    /** Whose a content says that it is; null where it does not. */
    public static String subjectOf(DraftKind kind, JsonNode content) {
        return Identity.subject(kind, content);
    }

    /** The draft of something, where there is one. */
    public Optional<UUID> draftOf(DraftKind kind, String subject, Language language) {
        return desk.of(kind, subject, language).map(WorkingCopy::id);
    }

    /** Whether there is such a thing in public, of a story in the default language. */
    public boolean isPublic(DraftKind kind, String subject) {
        return published.of(kind, subject, Language.DEFAULT).isPresent();
    }

    /** @throws Problem where the content is not of its kind, or something written here would be lost */
    public Judgement judged(Delivery it) {
        ObjectNode content = contents.of(it.kind, it.subject, it.language, it.content);
        Optional<WorkingCopy> copy = desk.lockedOf(it.kind, it.subject, it.language);
        if (copy.isPresent()) {
            Optional<Integer> saying = saying(it, copy.get(), content);
            return new Judgement(outcome(it, copy.get(), saying), it, copy, saying, Optional.empty(), content);
        }
        Optional<ObjectNode> before = published.of(it.kind, it.subject, it.language);
        Outcome outcome = before.isEmpty() ? Outcome.CREATED
                : Difference.between(before.get(), content).isEmpty() ? Outcome.UNCHANGED : Outcome.UPDATED;
        return new Judgement(outcome, it, copy, Optional.empty(), before, content);
    }

    private Optional<Integer> saying(Delivery it, WorkingCopy copy, ObjectNode content) {
        return desk.isLatest(copy, content) ? Optional.of(copy.revision()) : it.basis.filter(basis -> desk.says(copy, basis, content));
    }

    /** That the source says nothing new comes first: the same delivery again has no effect, whatever became of the draft. */
    private static Outcome outcome(Delivery it, WorkingCopy copy, Optional<Integer> saying) {
        if (saying.isPresent()) {
            return Outcome.UNCHANGED;
        }
        if (SPOKEN_FOR.contains(copy.state()) || !Action.SAVE.isPossibleIn(copy.state())) {
            throw EditorialProblems.notToBeOverwritten(copy, "it is " + copy.state().value);
        }
        // Before anything was taken in, what is public and nothing else is what it may follow.
        boolean editedHere = it.basis.map(basis -> basis != copy.revision()).orElse(copy.state() != State.PUBLISHED);
        if (editedHere) {
            throw EditorialProblems.notToBeOverwritten(copy, "it was written here, in revision " + copy.revision());
        }
        return Outcome.UPDATED;
    }

    public Taken carriedOut(Judgement it, Actor by) {
        WorkingCopy copy = it.copy.map(there -> it.outcome == Outcome.UNCHANGED ? there
                        : save.revised(there, it.content, Action.SAVE, Revision.Origin.IMPORTED, by))
                .orElseGet(() -> begin.lay(it.delivery.kind, it.delivery.subject, it.delivery.language, it.before,
                        Optional.of(it.content).filter(content -> it.outcome != Outcome.UNCHANGED), Revision.Origin.IMPORTED, by));
        return new Taken(copy.id(), it.saying.orElse(copy.revision()));
    }
}
