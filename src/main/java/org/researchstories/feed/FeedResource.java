package org.researchstories.feed;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.researchstories.reading.Reading;

/** Stories as feeds: each collection in each format. */
@Path("/feeds")
class FeedResource {

    private final Feeds feeds;

    FeedResource(Feeds feeds) {
        this.feeds = feeds;
    }

    @GET
    @Path("/all.atom")
    @PermitAll
    public Response allAsAtom(FeedRequest request, Reading reading) {
        return feeds.answer(Coverage.ALL, Format.ATOM, request, reading);
    }

    @GET
    @Path("/all.rss")
    @PermitAll
    public Response allAsRss(FeedRequest request, Reading reading) {
        return feeds.answer(Coverage.ALL, Format.RSS, request, reading);
    }

    @GET
    @Path("/all.json")
    @PermitAll
    public Response allAsJson(FeedRequest request, Reading reading) {
        return feeds.answer(Coverage.ALL, Format.JSON, request, reading);
    }

    @GET
    @Path("/challenges.atom")
    @PermitAll
    public Response challengesAsAtom(FeedRequest request, Reading reading) {
        return feeds.answer(Coverage.CHALLENGES, Format.ATOM, request, reading);
    }

    @GET
    @Path("/challenges.rss")
    @PermitAll
    public Response challengesAsRss(FeedRequest request, Reading reading) {
        return feeds.answer(Coverage.CHALLENGES, Format.RSS, request, reading);
    }

    @GET
    @Path("/challenges.json")
    @PermitAll
    public Response challengesAsJson(FeedRequest request, Reading reading) {
        return feeds.answer(Coverage.CHALLENGES, Format.JSON, request, reading);
    }

    @GET
    @Path("/strategies.atom")
    @PermitAll
    public Response strategiesAsAtom(FeedRequest request, Reading reading) {
        return feeds.answer(Coverage.STRATEGIES, Format.ATOM, request, reading);
    }

    @GET
    @Path("/strategies.rss")
    @PermitAll
    public Response strategiesAsRss(FeedRequest request, Reading reading) {
        return feeds.answer(Coverage.STRATEGIES, Format.RSS, request, reading);
    }

    @GET
    @Path("/strategies.json")
    @PermitAll
    public Response strategiesAsJson(FeedRequest request, Reading reading) {
        return feeds.answer(Coverage.STRATEGIES, Format.JSON, request, reading);
    }

    @GET
    @Path("/research.atom")
    @PermitAll
    public Response researchAsAtom(FeedRequest request, Reading reading) {
        return feeds.answer(Coverage.RESEARCH, Format.ATOM, request, reading);
    }

    @GET
    @Path("/research.rss")
    @PermitAll
    public Response researchAsRss(FeedRequest request, Reading reading) {
        return feeds.answer(Coverage.RESEARCH, Format.RSS, request, reading);
    }

    @GET
    @Path("/research.json")
    @PermitAll
    public Response researchAsJson(FeedRequest request, Reading reading) {
        return feeds.answer(Coverage.RESEARCH, Format.JSON, request, reading);
    }
}
