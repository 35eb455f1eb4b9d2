package org.researchstories.release;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.researchstories.access.Actor;
import org.researchstories.editorial.Action;
import org.researchstories.editorial.Approval;
import org.researchstories.editorial.Approvals;
import org.researchstories.editorial.Contents;
import org.researchstories.editorial.Desk;
import org.researchstories.editorial.IfMatch;
import org.researchstories.editorial.Preconditions;
import org.researchstories.editorial.State;
import org.researchstories.editorial.WorkingCopy;
import org.researchstories.publication.Amend;
import org.researchstories.publication.Drafting;
import org.researchstories.publication.Publish;
import org.researchstories.publication.Refused;
import org.researchstories.vocabulary.Shared;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Makes approved drafts public, all of them at one moment or none. What was not approved, as it is now, cannot be. */
@ApplicationScoped
public class PublishDrafts {

    private final Desk desk;
    private final Preconditions preconditions;
    private final Approvals approvals;
    private final Reviewed reviewed;
    private final ClinicalReview clinicalReview;
    private final Contents contents;
    private final Amend amend;
    private final Publish publish;
    private final Impact impact;
    private final SecondLook secondLook;

    PublishDrafts(Desk desk, Preconditions preconditions, Approvals approvals, Reviewed reviewed, ClinicalReview clinicalReview, Contents contents,
            Amend amend, Publish publish, Impact impact, SecondLook secondLook) {
        this.desk = desk;
        this.preconditions = preconditions;
        this.approvals = approvals;
        this.reviewed = reviewed;
        this.clinicalReview = clinicalReview;
        this.contents = contents;
        this.amend = amend;
        this.publish = publish;
        this.impact = impact;
        this.secondLook = secondLook;
    }

    /** A draft that is about to be published, with what its revision becomes then. */
    private record Ready(int place, WorkingCopy copy, ObjectNode content, Object published) {
    }

    /**
     * @return what has changed, with the position from which on every reader sees it
     * @throws org.researchstories.problem.Problem where one of them is in a later revision than is meant, is not approved, or
     *                                             cannot be published; then nothing has changed
     */
    @Transactional
    public PublicationReport now(PublicationDraft wanted, Actor by) {
        return published(approved(wanted), by);
    }

    /**
     * These, which were approved when they were scheduled, and have not been changed since.
     *
     * @throws org.researchstories.problem.Problem as {@link #now}
     */
    @Transactional
    public PublicationReport due(List<UUID> scheduled, Actor by) {
        return published(checked(scheduled.stream().sorted().map(desk::locked).toList(), State.SCHEDULED), by);
    }

    /**
     * The drafts that are meant, as they stay before the current transaction ends.
     *
     * @throws org.researchstories.problem.Problem as {@link #now}, but for what shows only when they are published
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<WorkingCopy> approved(PublicationDraft wanted) {
        return checked(locked(wanted), State.APPROVED);
    }

    private PublicationReport published(List<WorkingCopy> copies, Actor by) {
        try {
            return act(copies, false, by);
        } catch (Refused refused) {
            throw ReleaseProblems.notPublishable(refused, copies);
        }
    }

    /** What {@link #now} would change, or what would keep it from doing so. Nothing is changed. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public PublicationReport rehearsed(PublicationDraft wanted, Actor by) {
        List<WorkingCopy> copies = approved(wanted);
        QuarkusTransaction.setRollbackOnly();
        try {
            return act(copies, true, by);
        } catch (Refused refused) {
            return new PublicationReport(true, null, List.of(), List.of(), List.of(), List.of(), List.of(),
                    ReleaseProblems.violations(refused, copies));
        }
    }

    /** In the order of the request; locked in the order of their ids, so that two publications never wait for each other. */
    private List<WorkingCopy> locked(PublicationDraft wanted) {
        Map<UUID, WorkingCopy> locked = new HashMap<>();
        wanted.drafts().stream().sorted(Comparator.comparing(PublicationItem::id))
                .forEach(item -> locked.put(item.id(), preconditions.met(desk.locked(item.id()), IfMatch.of(item.etag()))));
        return wanted.drafts().stream().map(item -> locked.get(item.id())).distinct().toList();
    }

    private PublicationReport act(List<WorkingCopy> copies, boolean dryRun, Actor by) {
        List<Ready> ready = IntStream.range(0, copies.size()).mapToObj(place -> ready(place, copies.get(place))).toList();
        long before = impact.position();
        List<String> stories = copies.stream().filter(copy -> copy.kind().isStory()).map(WorkingCopy::subject).toList();
        Set<Impact.At> addresses = impact.addresses(stories);
        long position = let(ready);
        copies.forEach(copy -> desk.move(copy, Action.PUBLISH, null, by));
        List<PublicationReport.Change> changes = impact.since(before);
        return new PublicationReport(dryRun, dryRun ? null : position, ready.stream().map(PublishDrafts::item).toList(), changes,
                Impact.moved(addresses, impact.addresses(stories)), impact.lists(changes),
                ready.stream().flatMap(it -> secondLook.at(it.copy, it.content).stream()).toList(), List.of());
    }

    private List<WorkingCopy> checked(List<WorkingCopy> copies, State state) {
        List<Integer> notApproved = IntStream.range(0, copies.size())
                .filter(place -> copies.get(place).state() != state || approvals.of(copies.get(place).id(), copies.get(place).revision()).isEmpty())
                .boxed().toList();
        if (!notApproved.isEmpty()) {
            throw ReleaseProblems.notApproved(notApproved);
        }
        return copies;
    }

    private Ready ready(int place, WorkingCopy copy) {
        ObjectNode content = (ObjectNode) desk.revision(copy.id(), copy.revision()).content();
        List<Approval> given = approvals.of(copy.id(), copy.revision());
        if (copy.kind().isStory()) {
            clinicalReview.check(place, copy, content, given);
            reviewed.content(copy, content, given);
        }
        return new Ready(place, copy, content, contents.read(copy.kind(), content));
    }

    /** What is shared comes first, because the stories may show it. */
    private long let(List<Ready> ready) {
        List<Shared> shared = ready.stream().map(Ready::published).filter(Shared.class::isInstance).map(Shared.class::cast).toList();
        List<Drafting<?>> drafts = new ArrayList<>();
        ready.stream().map(Ready::published).filter(Drafting.class::isInstance).forEach(draft -> drafts.add((Drafting<?>) draft));
        long position = shared.isEmpty() ? 0 : amend.now(shared);
        return drafts.isEmpty() ? position : publish.now(drafts);
    }

    private static PublicationReport.Item item(Ready it) {
        return new PublicationReport.Item(it.copy.id(), it.copy.kind(), it.copy.subject(), it.copy.language(), it.copy.revision(),
                it.copy.published() == null, it.published instanceof Drafting<?> draft ? SecondLook.isNews(draft) : null,
                it.published instanceof Drafting<?> draft ? SecondLook.readingAge(draft) : null);
    }
}
