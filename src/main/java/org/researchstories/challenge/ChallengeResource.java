package org.researchstories.challenge;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.researchstories.reading.PageRequest;
import org.researchstories.reading.Reading;
import org.researchstories.reading.StoryList;
import org.researchstories.reading.StoryLists;
import org.researchstories.reading.StoryReader;
import org.researchstories.story.Kind;

@Path("/v1/challenges")
class ChallengeResource {

    private final StoryReader reader;
    private final StoryLists lists;

    ChallengeResource(StoryReader reader, StoryLists lists) {
        this.reader = reader;
        this.lists = lists;
    }

    @GET
    @PermitAll
    public Response list(PageRequest page, Reading reading) {
        return lists.page(StoryList.CHALLENGES, page, reading);
    }

    @GET
    @Path("/{slugOrId}")
    @PermitAll
    public Response one(@RestPath String slugOrId, Reading reading) {
        return reader.one(Kind.CHALLENGE, slugOrId, reading);
    }

    @GET
    @Path("/{slugOrId}/sections/{section}")
    @PermitAll
    public Response section(@RestPath String slugOrId, @RestPath String section, Reading reading) {
        return reader.section(Kind.CHALLENGE, slugOrId, section, reading);
    }

    @GET
    @Path("/{slugOrId}/history")
    @PermitAll
    public Response history(@RestPath String slugOrId, PageRequest page, Reading reading) {
        return reader.history(Kind.CHALLENGE, slugOrId, page, reading);
    }
}
