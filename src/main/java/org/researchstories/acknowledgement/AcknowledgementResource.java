package org.researchstories.acknowledgement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.researchstories.access.Roles;
import org.researchstories.access.Who;
import org.researchstories.problem.Problem;

/** How far a partner's own copy is. Nobody sees or says another's. */
@Path("/partner/v1/acknowledgement")
@Produces(MediaType.APPLICATION_JSON)
class AcknowledgementResource {

    private final Acknowledgements acknowledgements;
    private final Who who;

    AcknowledgementResource(Acknowledgements acknowledgements, Who who) {
        this.acknowledgements = acknowledgements;
        this.who = who;
    }

    @GET
    @RolesAllowed(Roles.PARTNER)
    public Acknowledgement last() {
        return acknowledgements.of(who.asks()).orElseThrow(() -> Problem.notFound(
                "You have acknowledged nothing yet, or nothing since the database was restored."));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PARTNER)
    public Acknowledgement acknowledge(@NotNull @Valid AcknowledgementDraft draft) {
        return acknowledgements.say(draft.position(), who.asks());
    }
}
