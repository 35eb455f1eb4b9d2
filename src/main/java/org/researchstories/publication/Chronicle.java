package org.researchstories.publication;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.researchstories.store.PublishingSide;
import org.researchstories.story.StoryText;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/** What stories' histories are told from: each edition as it is published, each withdrawal once it is over. Only ever added to. */
@ApplicationScoped
class Chronicle {

    private static final int FIRST = 1;

    private final PublishingSide database;

    Chronicle(PublishingSide database) {
        this.database = database;
    }

    /** Every edition, though readers are told of the major ones only. A first one may have been published elsewhere before. */
    void published(Collection<StoryText> texts, Instant at) {
        database.call(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    insert into live.edition (story_id, locale, edition, update_type, change_note, published_at)
                    values (:story, :locale, :edition, :updateType, :changeNote, :publishedAt)""");
            texts.forEach(text -> batch.bind("story", text.story.id).bind("locale", text.locale.tag).bind("edition", text.edition)
                    .bind("updateType", text.updateType.value).bind("changeNote", text.changeNote)
                    .bind("publishedAt", text.edition == FIRST ? text.firstPublishedAt : at).add());
            return batch.execute();
        });
    }

    /** Before these stories lose their notices. Those that have none are passed over. */
    void endOfWithdrawals(Collection<UUID> stories, Instant at) {
        database.call(handle -> handle.createUpdate("""
                        insert into live.former_withdrawal (story_id, reason, withdrawn_at, ended_at)
                        select id, withdrawal_reason, withdrawn_at, greatest(:at, withdrawn_at) from live.story
                        where id = any(:stories) and state = 'withdrawn'""")
                .bind("at", at).bindArray("stories", UUID.class, stories).execute());
    }
}
