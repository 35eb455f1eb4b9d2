package org.researchstories.discovery;

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

/** Stories of every kind. */
@Path("/v1/stories")
class StoriesResource {

    private final StoryReader reader;
    private final StoryLists lists;

    StoriesResource(StoryReader reader, StoryLists lists) {
        this.reader = reader;
        this.lists = lists;
    }

    @GET
    @PermitAll
    public Response list(PageRequest page, Reading reading) {
        return lists.page(StoryList.ALL, page, reading);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    public Response one(@RestPath String id, Reading reading) {
        return reader.one(id, reading);
    }
}
