package org.researchstories.fairuse;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.researchstories.access.Roles;
import org.researchstories.access.Who;

import java.util.List;

/** Tells partners how much they ask for. */
@Path("/partner/v1/usage")
@Produces(MediaType.APPLICATION_JSON)
class UsageResource {

    private final Ledger ledger;
    private final Who who;

    UsageResource(Ledger ledger, Who who) {
        this.ledger = ledger;
        this.who = who;
    }

    @GET
    @RolesAllowed(Roles.PARTNER)
    public Usage own() {
        return new Usage(who.asks().holder().map(ledger::daysOf).orElse(List.of()));
    }
}
