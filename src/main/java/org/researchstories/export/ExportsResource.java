package org.researchstories.export;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import org.researchstories.reading.Publisher;
import org.researchstories.reading.Reading;
import org.researchstories.reading.StoryStreams;
import org.researchstories.reading.StoryStreams.Written;
import org.researchstories.story.Kind;

import java.util.List;
import java.util.Optional;

/** Everything at once, in the forms that others take. */
@Path("/v1/exports")
class ExportsResource {

    private static final String NOTHING = "null";

    private final StoryStreams streams;
    private final SitemapParts sitemaps;
    private final Publisher publisher;

    ExportsResource(StoryStreams streams, SitemapParts sitemaps, Publisher publisher) {
        this.streams = streams;
        this.sitemaps = sitemaps;
        this.publisher = publisher;
    }

    @GET
    @Path("/360giving.json")
    @PermitAll
    public Response grants(Reading reading) {
        return streams.answer(Optional.of(Kind.RESEARCH), reading, selected ->
                new Written("application/json", false, Parties.SQL, List.of(), null, new GrantPackage(publisher)));
    }

    @GET
    @Path("/research.csv")
    @PermitAll
    public Response table(Reading reading) {
        return streams.answer(Optional.of(Kind.RESEARCH), reading, selected ->
                new Written("text/csv; charset=utf-8; header=present", true, NOTHING, List.of(), null, new ResearchTable()));
    }

    @GET
    @Path("/stories.jsonld")
    @PermitAll
    public Response graph(Reading reading) {
        return streams.answer(Optional.empty(), reading, selected ->
                new Written("application/ld+json", true, NOTHING, List.of(), null, new GraphOfStories(publisher)));
    }

    @GET
    @Path("/sitemap.xml")
    @PermitAll
    public Response sitemap(@RestQuery Integer part, Reading reading) {
        return streams.answer(Optional.empty(), reading, selected -> sitemaps.of(selected, part));
    }
}
