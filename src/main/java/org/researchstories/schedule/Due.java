package org.researchstories.schedule;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import org.researchstories.access.Actor;
import org.researchstories.editorial.Action;
import org.researchstories.editorial.Desk;
import org.researchstories.editorial.IfMatch;
import org.researchstories.editorial.State;
import org.researchstories.editorial.WorkingCopy;
import org.researchstories.problem.Problem;
import org.researchstories.release.EndStory;
import org.researchstories.release.PublishDrafts;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What is due, one after the other. What is done and that it was done are one transaction, so each is done once. */
@ApplicationScoped
class Due {

    private static final int LONGEST_FAILURE = 2_000;

    private final Schedules schedules;
    private final PublishDrafts publish;
    private final EndStory end;
    private final Desk desk;

    Due(Schedules schedules, PublishDrafts publish, EndStory end, Desk desk) {
        this.schedules = schedules;
        this.publish = publish;
        this.end = end;
        this.desk = desk;
    }

    /** Says which act failed. */
    private static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Schedule schedule;

        Failed(Schedule schedule, RuntimeException cause) {
            super(cause);
            this.schedule = schedule;
        }
    }

    /** Whether there was something to do. An act that cannot be done changes nothing and says so; it is not tried again. */
    @ActivateRequestContext
    boolean next() {
        try {
            return QuarkusTransaction.requiringNew().call(() -> schedules.due().map(this::done).orElse(false));
        } catch (Failed failed) {
            QuarkusTransaction.requiringNew().run(() -> tell(failed.schedule, reason(failed.getCause())));
            return true;
        }
    }

    private boolean done(Schedule schedule) {
        try {
            schedules.end(schedule.id(), Schedule.State.DONE, act(schedule), null);
            return true;
        } catch (Problem refused) {
            throw new Failed(schedule, refused);
        }
    }

    private long act(Schedule schedule) {
        Actor by = actor(schedule);
        return schedule.act() == Schedule.Act.WITHDRAW ? end.withdrawing(schedule.story(), IfMatch.of("*"), schedule.ending(), by)
                : publish.due(schedule.drafts(), by).position();
    }

    /** The drafts are as they were before they were scheduled: approved, and nobody's to publish but an editor's. */
    private void tell(Schedule schedule, String failure) {
        UUID id = schedule.id();
        Log.errorf("What was scheduled as %s was due at %s and was not done: %s", id, schedule.dueAt(), failure);
        List<WorkingCopy> copies = schedule.drafts().stream().map(desk::locked).toList();
        schedules.end(id, Schedule.State.FAILED, null, failure);
        copies.stream().filter(copy -> copy.state() == State.SCHEDULED)
                .forEach(copy -> desk.move(copy, Action.CANCEL_SCHEDULE, "It could not be published when it was due.", actor(schedule)));
    }

    private static Actor actor(Schedule schedule) {
        return new Actor(schedule.by().id(), schedule.by().name(), Set.of());
    }

    private static String reason(Throwable refused) {
        String told = refused instanceof Problem problem ? problem.told() : String.valueOf(refused.getMessage());
        return told.substring(0, Math.min(told.length(), LONGEST_FAILURE));
    }
}
