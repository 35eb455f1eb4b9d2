package org.researchstories.world;

import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.publication.Amend;
import org.researchstories.publication.Archive;
import org.researchstories.publication.Drafting;
import org.researchstories.publication.Erase;
import org.researchstories.publication.Publish;
import org.researchstories.publication.Withdraw;
import org.researchstories.vocabulary.Shared;

import java.util.Arrays;
import java.util.List;

/** Where a test arranges the world: everything goes through the doors that editors and importers use. */
@ApplicationScoped
public class Desk {

    private final Publish publish;
    private final Withdraw withdraw;
    private final Archive archive;
    private final Erase erase;
    private final Amend amend;

    Desk(Publish publish, Withdraw withdraw, Archive archive, Erase erase, Amend amend) {
        this.publish = publish;
        this.withdraw = withdraw;
        this.archive = archive;
        this.erase = erase;
        this.amend = amend;
    }

    /** All of these in one act. */
    public long publishes(Submission... submissions) {
        return publishes(List.of(submissions));
    }

    public long publishes(List<? extends Submission> submissions) {
        return publish.now(submissions.stream().<Drafting<?>>map(Submission::draft).toList());
    }

    public long withdraws(Addressed story, String reason) {
        return withdraw.now(story.id(), reason, null);
    }

    public long withdraws(Addressed story, String reason, Addressed replacedBy) {
        return withdraw.now(story.id(), reason, replacedBy.id());
    }

    public long archives(Addressed story, String reason) {
        return archive.now(story.id(), reason, null);
    }

    public long archives(Addressed story, String reason, Addressed replacedBy) {
        return archive.now(story.id(), reason, replacedBy.id());
    }

    public long erases(Addressed story) {
        return erase.now(story.id());
    }

    public long keeps(Shared... shared) {
        return amend.now(Arrays.asList(shared));
    }
}
