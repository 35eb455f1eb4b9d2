package org.researchstories.schedule;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import org.researchstories.access.Actor;
import org.researchstories.editorial.IfMatch;
import org.researchstories.problem.Problem;
import org.researchstories.editorial.EditorialConfig;
import org.researchstories.release.EndStory;
import org.researchstories.release.Ending;
import org.researchstories.store.PublishingSide;
import org.researchstories.vocabulary.Language;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Withdraws what was to be reviewed long ago, where the charity has decided that it is to be: by default it is not. */
@ApplicationScoped
class OverdueReviews {

    private static final Actor RULE = new Actor("rule:overdue-review", "Overdue reviews", Set.of());
    private static final int AT_ONCE = 100;

    private final EditorialConfig config;
    private final EndStory end;
    private final PublishingSide database;
    private final Clock clock;

    OverdueReviews(EditorialConfig config, EndStory end, PublishingSide database, Clock clock) {
        this.config = config;
        this.end = end;
        this.database = database;
        this.clock = clock;
    }

    /** All of them, each in a transaction of its own, so that one that cannot be withdrawn keeps no other. */
    @ActivateRequestContext
    void withdraw() {
        config.withdrawOverdueAfter().ifPresent(grace -> QuarkusTransaction.requiringNew().call(() -> overdue(grace)).forEach(this::withdraw));
    }

    /** By the text in the default language, of which the others are translations. */
    private List<UUID> overdue(Period grace) {
        LocalDate last = LocalDate.ofInstant(clock.instant(), config.zone()).minus(grace);
        return database.call(handle -> handle.createQuery("""
                        select l.story_id from live.listing l
                        where l.locale = :locale and l.state = 'published' and l.reviewed and l.next_review_due_on < :last
                        order by l.next_review_due_on, l.story_id limit :most""")
                .bind("locale", Language.DEFAULT.tag).bind("last", last).bind("most", AT_ONCE).mapTo(UUID.class).list());
    }

    private void withdraw(UUID story) {
        try {
            QuarkusTransaction.requiringNew().run(() -> end.withdrawing(story, IfMatch.of("*"),
                    new Ending("This page is past the date by which it was to be reviewed.", null, true), RULE));
        } catch (Problem refused) {
            Log.errorf("Story %s, whose review is overdue, could not be withdrawn: %s", story, refused.told());
        }
    }
}
