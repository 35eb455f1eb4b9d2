package org.researchstories.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.researchstories.access.Actor;
import org.researchstories.editorial.Action;
import org.researchstories.editorial.Desk;
import org.researchstories.editorial.IfMatch;
import org.researchstories.editorial.WorkingCopy;
import org.researchstories.problem.Problem;
import org.researchstories.problem.ProblemType;
import org.researchstories.problem.Violation;
import org.researchstories.release.PublicationDraft;
import org.researchstories.release.PublishDrafts;
import org.researchstories.release.ReleaseProblems;
import org.researchstories.release.Standings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Says what is to be done when, and takes that back. */
@ApplicationScoped
public class Timetable {

    private static final Duration FARTHEST = Duration.ofDays(5 * 366);

    private final Schedules schedules;
    private final PublishDrafts publish;
    private final Standings standings;
    private final Desk desk;
    private final Clock clock;

    Timetable(Schedules schedules, PublishDrafts publish, Standings standings, Desk desk, Clock clock) {
        this.schedules = schedules;
        this.publish = publish;
        this.standings = standings;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * @throws Problem where the moment has passed, one of the drafts is not approved in the revision that is meant, or there is
     *                 nothing to withdraw
     */
    @Transactional
    public Schedule entering(ScheduleDraft wanted, Actor by) {
        Instant due = due(wanted.at(), wanted.zone());
        check(wanted, due);
        if (wanted.story() != null) {
            if (!standings.of(wanted.story()).state().equals("published")) {
                throw ReleaseProblems.notPublic(standings.of(wanted.story()));
            }
            return schedules.add(wanted, due, List.of(), by);
        }
        List<WorkingCopy> copies = publish.approved(new PublicationDraft(wanted.drafts()));
        Schedule made = schedules.add(wanted, due, copies, by);
        copies.forEach(copy -> desk.move(copy, Action.SCHEDULE, "Due at " + due, by));
        return made;
    }

    /** @throws Problem where it has ended, or stands otherwise than {@code based} says */
    @Transactional
    public void cancelling(UUID id, IfMatch based, Actor by) {
        Schedule schedule = schedules.locked(id);
        if (!based.names(schedule.tag()) || schedule.state() != Schedule.State.PENDING) {
            throw ended(schedule);
        }
        List<WorkingCopy> copies = schedule.drafts().stream().map(desk::locked).toList();
        schedules.end(id, Schedule.State.CANCELLED, null, null);
        copies.forEach(copy -> desk.move(copy, Action.CANCEL_SCHEDULE, null, by));
    }

    @Transactional
    public Schedule one(UUID id) {
        return schedules.at(id);
    }

    /** The last made first, of one state or of all; a hundred at most. */
    @Transactional
    public List<Schedule> all(Optional<String> state) {
        return schedules.all(state, 100);
    }

    /**
     * The moment at which clocks of the zone show this time. Where they are put forward over it, as much later as they are put
     * forward; where they show it twice, the first time.
     */
    static Instant due(LocalDateTime at, ZoneId zone) {
        return at.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }

    private static Problem ended(Schedule schedule) {
        return Problem.of(ProblemType.PRECONDITION_FAILED, "The schedule is %s.".formatted(schedule.state().value)).header("ETag", schedule.tag());
    }

    private void check(ScheduleDraft wanted, Instant due) {
        List<Violation> violations = new ArrayList<>();
        if ((wanted.drafts() == null) == (wanted.story() == null)) {
            violations.add(Violation.ofBody("/drafts", "Either drafts to publish or a story to withdraw must be given, and not both."));
        }
        if ((wanted.story() == null) != (wanted.ending() == null) || wanted.ending() != null && wanted.ending().reason() == null) {
            violations.add(Violation.ofBody("/ending", "Must be given with a story, with its reason, and only then."));
        }
        if (!due.isAfter(clock.instant()) || due.isAfter(clock.instant().plus(FARTHEST))) {
            violations.add(Violation.ofBody("/at", "Must be in the future, and within five years."));
        }
        if (!violations.isEmpty()) {
            throw Problem.invalidRequest(violations);
        }
    }
}
