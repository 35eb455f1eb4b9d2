package org.researchstories.preview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.researchstories.document.Document;
import org.researchstories.editorial.Approval;
import org.researchstories.editorial.Approvals;
import org.researchstories.editorial.Contents;
import org.researchstories.editorial.Desk;
import org.researchstories.editorial.State;
import org.researchstories.editorial.WorkingCopy;
import org.researchstories.problem.Problem;
import org.researchstories.publication.Drafting;
import org.researchstories.publication.Foresee;
import org.researchstories.publication.Refused;
import org.researchstories.reading.Items;
import org.researchstories.release.ReleaseProblems;
import org.researchstories.release.Reviewed;
import org.researchstories.store.PublishingSide;
import org.researchstories.vocabulary.Language;
import org.researchstories.vocabulary.Shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Shows a story as its drafts, in their latest revisions, would make it. */
@ApplicationScoped
class Look {

    private static final Set<State> OVER = Set.of(State.DISCARDED, State.ARCHIVED);

    private final Desk desk;
    private final Contents contents;
    private final Approvals approvals;
    private final Reviewed reviewed;
    private final Foresee foresee;
    private final Items items;
    private final PublishingSide database;

    Look(Desk desk, Contents contents, Approvals approvals, Reviewed reviewed, Foresee foresee, Items items, PublishingSide database) {
        this.desk = desk;
        this.contents = contents;
        this.approvals = approvals;
        this.reviewed = reviewed;
        this.foresee = foresee;
        this.items = items;
        this.database = database;
    }

    /**
     * @param language the draft's own where it is empty
     * @throws Problem where the draft was laid aside or is of a story that was archived, or where too much is missing for
     *                 anything to be shown
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public PreviewedStory at(Preview preview, Optional<Language> language, String bodyFormat) {
        onlyLooking();
        List<WorkingCopy> copies = desk.at(preview.drafts());
        WorkingCopy first = copies.getFirst();
        if (OVER.contains(first.state())) {
            throw Problem.notFound("What this was a preview of has been laid aside.");
        }
        List<WorkingCopy> shown = copies.stream().filter(copy -> !OVER.contains(copy.state())).toList();
        Language asked = language.orElse(first.language());
        return new PreviewedStory(PreviewedStory.Shown.of(preview, shown), items.json(foreseen(shown, asked), bodyFormat, asked));
    }

    /** One snapshot, and a promise that the database keeps: whatever goes wrong here, nothing is published by it. */
    private void onlyLooking() {
        database.call(handle -> handle.execute("set transaction isolation level repeatable read, read only"));
        database.call(handle -> handle.execute("set local statement_timeout = '3s'"));
    }

    private Document foreseen(List<WorkingCopy> copies, Language language) {
        List<Drafting<?>> drafts = new ArrayList<>();
        List<Shared> shared = new ArrayList<>();
        Map<UUID, JsonNode> saved = desk.contents(copies);
        Map<UUID, List<Approval>> given = approvals.of(copies);
        for (WorkingCopy copy : copies) {
            switch (content(copy, (ObjectNode) saved.get(copy.id()), given.getOrDefault(copy.id(), List.of()))) {
                case Drafting<?> draft -> drafts.add(draft);
                case Shared it -> shared.add(it);
                default -> throw new IllegalStateException("content that is neither a draft nor shared");
            }
        }
        try {
            return foresee.of(UUID.fromString(copies.getFirst().subject()), language, drafts, shared);
        } catch (Refused refused) {
            throw ReleaseProblems.notPublishable(refused, copies);
        }
    }

    /** A story with the reviews that it would be published with. */
    private Object content(WorkingCopy copy, ObjectNode saved, List<Approval> given) {
        return contents.read(copy.kind(), copy.kind().isStory() ? reviewed.content(copy, saved, given) : saved);
    }
}
