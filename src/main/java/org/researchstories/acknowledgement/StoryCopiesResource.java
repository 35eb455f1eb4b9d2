package org.researchstories.acknowledgement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.researchstories.access.Roles;

import java.util.UUID;

/** Which partners have applied the latest change of a story, for editors. */
@Path("/edit/v1/stories/{storyId}/acknowledgements")
@Produces(MediaType.APPLICATION_JSON)
class StoryCopiesResource {

    private final Copies copies;

    StoryCopiesResource(Copies copies) {
        this.copies = copies;
    }

    @GET
    @RolesAllowed({Roles.AUTHOR, Roles.REVIEWER, Roles.PUBLISHER})
    public StoryCopies ofStory(@RestPath UUID storyId) {
        return copies.of(storyId);
    }
}
