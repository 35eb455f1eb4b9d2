package org.researchstories.problem;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Somebody forgot to say who may call this. */
@Path("/forgotten")
public class ForgottenResource {

    @GET
    public String secret() {
        return "nobody may read this";
    }
}
