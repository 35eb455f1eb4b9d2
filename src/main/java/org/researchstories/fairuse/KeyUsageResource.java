package org.researchstories.fairuse;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.researchstories.access.Holders;
import org.researchstories.access.Roles;
import org.researchstories.problem.Problem;

/** Tells administrators how much the holder of a key asks for. */
@Path("/edit/v1/keys/{keyId}/usage")
@Produces(MediaType.APPLICATION_JSON)
class KeyUsageResource {

    private final Ledger ledger;
    private final Holders holders;

    KeyUsageResource(Ledger ledger, Holders holders) {
        this.ledger = ledger;
        this.holders = holders;
    }

    @GET
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Usage ofHolder(@RestPath String keyId) {
        return new Usage(ledger.daysOf(holders.ofKeyWithId(keyId).orElseThrow(() -> Problem.notFound("There is no such key."))));
    }
}
