package org.researchstories.acknowledgement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.researchstories.access.Roles;

/** Which partner still shows what was taken back, for editors. */
@Path("/edit/v1/acknowledgements")
@Produces(MediaType.APPLICATION_JSON)
class CopiesResource {

    private final Copies copies;

    CopiesResource(Copies copies) {
        this.copies = copies;
    }

    @GET
    @RolesAllowed({Roles.AUTHOR, Roles.REVIEWER, Roles.PUBLISHER})
    public PartnerCopies all() {
        return copies.all();
    }
}
