package org.researchstories.discovery;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.researchstories.document.Head;
import org.researchstories.document.Heads;
import org.researchstories.document.Views;
import org.researchstories.reading.Reading;
import org.researchstories.reading.Snapshot;
import org.researchstories.reading.SnapshotAnswers;
import org.researchstories.rehearsal.Rehearsals;
import org.researchstories.vocabulary.Language;

import java.util.List;

/** What there is. */
@Path("/v1")
class ServiceResource {

    private final SnapshotAnswers answers;
    private final Heads heads;
    private final Views views;
    private final Rehearsals rehearsals;

    ServiceResource(SnapshotAnswers answers, Heads heads, Views views, Rehearsals rehearsals) {
        this.answers = answers;
        this.heads = heads;
        this.views = views;
        this.rehearsals = rehearsals;
    }

    @GET
    @PermitAll
    public Response describe(Reading reading) {
        return answers.answer(reading, language -> description());
    }

    private Snapshot description() {
        Head head = heads.now();
        return new Snapshot(head, List.of(Language.DEFAULT), views.write(ServiceDescription.at(head.position(), rehearsals.offered())));
    }
}
