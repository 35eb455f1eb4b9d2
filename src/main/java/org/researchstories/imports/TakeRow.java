package org.researchstories.imports;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.access.Actor;
import org.researchstories.editorial.DraftKind;
import org.researchstories.editorial.TakeIn;
import org.researchstories.problem.Problem;
import org.researchstories.problem.ProblemType;
import org.researchstories.problem.Violation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Takes in one row, or refuses it. A dry run asks and tells the same and only leaves out the last step, so what it tells of
 * later rows must not follow from what was written of earlier ones, but from what was sent.
 */
@ApplicationScoped
class TakeRow {

    private final ImportRows rows;
    private final Counterparts counterparts;
    private final TakeIn takeIn;

    TakeRow(ImportRows rows, Counterparts counterparts, TakeIn takeIn) {
        this.rows = rows;
        this.counterparts = counterparts;
        this.takeIn = takeIn;
    }

    /** @param places where in a row of its form what is wrong is looked for */
    void now(Import it, ImportRows.Pending pending, Places places) {
        Row row = pending.row();
        String subject = null;
        try {
            Optional<Counterparts.Known> known = counterparts.known(it.source(), row.kind(), row.externalId(), row.locale());
            subject = subject(it, row, known.map(Counterparts.Known::subject));
            unique(rows.sameSubject(it.id(), pending, subject));
            TakeIn.Judgement judgement = takeIn.judged(new TakeIn.Delivery(row.kind(), subject, row.locale(), content(it, row),
                    known.flatMap(Counterparts.Known::basis)));
            rows.tell(it.id(), pending.number(), Outcome.of(judgement.outcome()), subject, draft(it, row, judgement), List.of());
        } catch (Problem refused) {
            UUID draft = subject == null ? null : takeIn.draftOf(row.kind(), subject, row.locale()).orElse(null);
            rows.tell(it.id(), pending.number(), Outcome.REFUSED, subject, draft, violations(refused).stream().map(places::seen).toList());
        }
    }

    private UUID draft(Import it, Row row, TakeIn.Judgement judgement) {
        if (it.dryRun()) {
            return judgement.copy().map(copy -> copy.id()).orElse(null);
        }
        TakeIn.Taken taken = takeIn.carriedOut(judgement, new Actor(it.by().id(), it.by().name(), Set.of()));
        counterparts.keep(it.source(), row.kind(), row.externalId(), row.locale(), taken);
        return taken.draft();
    }

    private static void unique(Optional<Integer> earlier) {
        earlier.ifPresent(number -> {
            throw Problem.invalidRequest(List.of(Violation.ofBody("", "Row %d is about the same already. Send each once.".formatted(number))));
        });
    }

    private static String subject(Import it, Row row, Optional<String> known) {
        Optional<String> said = Optional.ofNullable(row.said().subject()).or(() -> Optional.ofNullable(
                row.said().content() == null ? null : TakeIn.subjectOf(row.kind(), row.said().content())));
        if (known.isPresent() && said.isPresent() && !known.equals(said)) {
            throw Problem.invalidRequest(List.of(Violation.ofBody("/subject",
                    "Must be %s, which goes by this name since it was first imported, or be left out.".formatted(known.get()))));
        }
        return known.or(() -> said.map(subject -> possible(row.kind(), subject))).orElseGet(() -> begun(it.source(), row.kind(), row.externalId()));
    }

    private static String possible(DraftKind kind, String subject) {
        if (kind.isStory() && !isUuid(subject)) {
            throw Problem.invalidRequest(List.of(Violation.ofBody("/subject", "Must be the id of a story, a UUID in lower case, or be left out for a new one.")));
        }
        return subject;
    }

    private static boolean isUuid(String subject) {
        try {
            return UUID.fromString(subject).toString().equals(subject);
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }

    private static String begun(String source, DraftKind kind, String externalId) {
        if (!kind.isStory()) {
            throw Problem.invalidRequest(List.of(Violation.ofBody("/content/key", "Must be given: what is shared goes by a key.")));
        }
        return Counterparts.newStory(source, kind, externalId);
    }

    /** The content, in which what is meant by names of the source is named as it is here. */
    private JsonNode content(Import it, Row row) {
        List<Reference> references = row.said().references();
        if (references.isEmpty()) {
            return row.said().content();
        }
        JsonNode content = row.said().content() == null ? null : row.said().content().deepCopy();
        List<Violation> violations = new ArrayList<>();
        for (int place = 0; place < references.size(); place++) {
            Reference reference = references.get(place);
            String pointer = "/references/" + place;
            if (content == null || reference == null || !reference.isComplete()) {
                violations.add(Violation.ofBody(pointer, "Must have at, kind and externalId."));
                continue;
            }
            Optional<String> meant = meant(it, reference);
            if (meant.isEmpty()) {
                violations.add(Violation.ofBody(pointer + "/externalId",
                        "Nothing goes by this name in this import, nor in an earlier one of this source."));
            } else if (!reference.fill(content, meant.get())) {
                violations.add(Violation.ofBody(pointer + "/at", "Must lead to a member of an object, or to an item of a list, of the content."));
            }
        }
        if (!violations.isEmpty()) {
            throw Problem.invalidRequest(violations);
        }
        return content;
    }

    /** By what the source calls it; else, of a story that is public, by its id, which exports name it by. */
    private Optional<String> meant(Import it, Reference reference) {
        return counterparts.subject(it.source(), reference.kind(), reference.externalId())
                .or(() -> rows.subjectOf(it.id(), reference.kind(), reference.externalId()).filter(said -> reference.kind().isStory() || !said.isEmpty())
                        .map(said -> said.isEmpty() ? Counterparts.newStory(it.source(), reference.kind(), reference.externalId()) : said))
                .or(() -> Optional.of(reference.externalId()).filter(id -> reference.kind().isStory() && takeIn.isPublic(reference.kind(), id)));
    }

    private static List<Violation> violations(Problem refused) {
        boolean listed = refused.type() == ProblemType.INVALID_REQUEST && !refused.violations().isEmpty();
        return listed ? refused.violations() : List.of(Violation.ofBody("", refused.getMessage()));
    }
}
