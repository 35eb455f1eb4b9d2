package org.researchstories.discovery;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import org.researchstories.query.Dimension;
import org.researchstories.reading.OneMoment;
import org.researchstories.reading.Reading;
import org.researchstories.reading.Restrictions;
import org.researchstories.reading.Snapshot;
import org.researchstories.reading.SnapshotAnswers;
import org.researchstories.story.Kind;

import java.util.Optional;

/** Counts of funded research, and sums of its awards. */
@Path("/v1/research/stats")
class StatsResource {

    private final Restrictions restrictions;
    private final StatsOfResearch stats;
    private final SnapshotAnswers answers;

    StatsResource(Restrictions restrictions, StatsOfResearch stats, SnapshotAnswers answers) {
        this.restrictions = restrictions;
        this.stats = stats;
        this.answers = answers;
    }

    @GET
    @PermitAll
    public Response stats(@RestQuery String groupBy, @RestQuery @DefaultValue("100") int limit, Reading reading) {
        return answers.answerOfTheDay(reading, day -> OneMoment.read(() -> restrictions.of(Optional.of(Kind.RESEARCH), reading, day),
                restriction -> stats.of(restriction, Optional.ofNullable(groupBy).flatMap(Dimension::ofProperty), limit), Snapshot::head));
    }
}
