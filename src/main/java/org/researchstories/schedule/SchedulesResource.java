package org.researchstories.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.researchstories.access.Roles;
import org.researchstories.access.Who;
import org.researchstories.editorial.IfMatch;
import org.researchstories.editorial.Listed;
import org.researchstories.editorial.Once;
import org.researchstories.editorial.Once.Answer;
import org.researchstories.release.PublicationDraft;
import org.researchstories.release.PublishDrafts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is to be done at moments to come. */
@Path("/edit/v1/schedules")
@Produces(MediaType.APPLICATION_JSON)
class SchedulesResource {

    private final Timetable timetable;
    private final PublishDrafts publish;
    private final Once once;
    private final Who who;

    SchedulesResource(Timetable timetable, PublishDrafts publish, Once once, Who who) {
        this.timetable = timetable;
        this.publish = publish;
        this.once = once;
        this.who = who;
    }

    @GET
    @RolesAllowed({Roles.AUTHOR, Roles.REVIEWER, Roles.PUBLISHER})
    public Listed<Schedule> list(@RestQuery String state) {
        return new Listed<>(timetable.all(Optional.ofNullable(state)), null);
    }

    /** What could not be published now, if it had to be, is told now, and not when it is due. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PUBLISHER)
    public Response make(@NotNull @Valid ScheduleDraft wanted, @RestHeader("Idempotency-Key") String key) {
        return once.answer(key, who.asks(), List.of("schedule", wanted), () -> {
            if (wanted.drafts() != null) {
                publish.rehearsed(new PublicationDraft(wanted.drafts()), who.asks()).orRefused();
            }
            Schedule made = timetable.entering(wanted, who.asks());
            return new Answer(201, Map.of("Location", "/edit/v1/schedules/" + made.id(), "ETag", made.tag()), made);
        });
    }

    @GET
    @Path("/{scheduleId}")
    @RolesAllowed({Roles.AUTHOR, Roles.REVIEWER, Roles.PUBLISHER})
    public Response one(@RestPath UUID scheduleId) {
        Schedule schedule = timetable.one(scheduleId);
        return Response.ok(schedule).header("ETag", schedule.tag()).build();
    }

    @DELETE
    @Path("/{scheduleId}")
    @RolesAllowed(Roles.PUBLISHER)
    public void cancel(@RestPath UUID scheduleId, @RestHeader("If-Match") String based) {
        timetable.cancelling(scheduleId, IfMatch.of(based), who.asks());
    }
}
