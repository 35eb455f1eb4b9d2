package org.researchstories.editorial;

import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.access.Actor;
import org.researchstories.store.PublishingSide;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who stands by which revision. */
@ApplicationScoped
public class Approvals {

    private static final String COLUMNS = "revision, encode(digest, 'hex') as digest, type, reviewer_role, note, next_review_due_on, actor, actor_name, at";

    private final PublishingSide database;

    Approvals(PublishingSide database) {
        this.database = database;
    }

    /** Of this revision, the earliest first. */
    public List<Approval> of(UUID copy, int revision) {
        return database.call(handle -> handle.createQuery("select %s from desk.approval where (working_copy, revision) = (:copy, :revision) order by at"
                        .formatted(COLUMNS))
                .bind("copy", copy).bind("revision", revision).map((row, context) -> Approval.from(row)).list());
    }

    /** Of the latest revision of each of these, the earliest first. */
    public Map<UUID, List<Approval>> of(List<WorkingCopy> copies) {
        return database.call(handle -> handle.createQuery("""
                        select a.working_copy, a.revision, encode(a.digest, 'hex') as digest, a.type, a.reviewer_role, a.note, a.next_review_due_on,
                            a.actor, a.actor_name, a.at
                        from desk.approval a join desk.working_copy w on (w.id, w.revision) = (a.working_copy, a.revision)
                        where w.id = any(:ids) order by a.at""")
                .bindArray("ids", UUID.class, copies.stream().map(WorkingCopy::id).toList())
                .map((row, context) -> Map.entry(row.getObject("working_copy", UUID.class), Approval.from(row))).list())
                .stream().collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Once more by the same reviewer for the same is no news. */
    void add(WorkingCopy copy, ApprovalDraft approval, Actor by) {
        database.call(handle -> handle.createUpdate("""
                        insert into desk.approval (working_copy, revision, digest, type, reviewer_role, note, next_review_due_on, actor, actor_name)
                        select working_copy, number, digest, :type, :role, :note, cast(:due as date), :actor, :name
                        from desk.revision where (working_copy, number) = (:copy, :revision)
                        on conflict (working_copy, revision, type, actor) do nothing""")
                .bind("copy", copy.id()).bind("revision", copy.revision()).bind("type", approval.type().value)
                .bind("role", approval.reviewerRole()).bind("note", approval.note()).bind("due", approval.nextReviewDueOn())
                .bind("actor", by.id()).bind("name", by.name()).execute());
    }
}
