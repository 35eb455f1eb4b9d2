package org.researchstories.discovery;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.researchstories.problem.Problem;
import org.researchstories.problem.ProblemType;
import org.researchstories.reading.EntryLists;
import org.researchstories.reading.PageRequest;
import org.researchstories.reading.Reading;
import org.researchstories.vocabulary.Scheme;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What stories are described by, a list each. */
@Path("/v1")
class VocabularyResource {

    private final EntryLists lists;

    VocabularyResource(EntryLists lists) {
        this.lists = lists;
    }

    @GET
    @Path("/topics")
    @PermitAll
    public Response topics(PageRequest page, Reading reading) {
        return lists.page("topics", page, reading);
    }

    @GET
    @Path("/cancer-types")
    @PermitAll
    public Response cancerTypes(PageRequest page, Reading reading) {
        return lists.page("cancer-types", page, reading);
    }

    @GET
    @Path("/glossary")
    @PermitAll
    public Response glossary(PageRequest page, Reading reading) {
        return lists.page("glossary", page, reading);
    }

    @GET
    @Path("/organisations")
    @PermitAll
    public Response organisations(PageRequest page, Reading reading) {
        return lists.page("organisations", page, reading);
    }

    @GET
    @Path("/classifications/{scheme}")
    @PermitAll
    public Response classifications(@RestPath String scheme, PageRequest page, Reading reading) {
        if (Arrays.stream(Scheme.values()).noneMatch(known -> known.value.equals(scheme))) {
            throw Problem.of(ProblemType.NOT_FOUND, "There is no classification " + scheme + "; there are "
                    + Arrays.stream(Scheme.values()).map(known -> known.value).collect(Collectors.joining(", ")) + ".");
        }
        return lists.page("classifications/" + scheme, page, reading);
    }
}
