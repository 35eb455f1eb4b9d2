package org.researchstories.research;

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

@Path("/v1/research")
class ResearchResource {

    private final StoryReader reader;
    private final StoryLists lists;

    ResearchResource(StoryReader reader, StoryLists lists) {
        this.reader = reader;
        this.lists = lists;
    }

    @GET
    @PermitAll
    public Response list(PageRequest page, Reading reading) {
        return lists.page(StoryList.RESEARCH, page, reading);
    }

    @GET
    @Path("/{slugOrId}")
    @PermitAll
    public Response one(@RestPath String slugOrId, Reading reading) {
        return reader.one(Kind.RESEARCH, slugOrId, reading);
    }

    @GET
    @Path("/{slugOrId}/sections/{section}")
    @PermitAll
    public Response section(@RestPath String slugOrId, @RestPath String section, Reading reading) {
        return reader.section(Kind.RESEARCH, slugOrId, section, reading);
    }

    @GET
    @Path("/{slugOrId}/history")
    @PermitAll
    public Response history(@RestPath String slugOrId, PageRequest page, Reading reading) {
        return reader.history(Kind.RESEARCH, slugOrId, page, reading);
    }
}
