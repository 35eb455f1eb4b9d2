package org.researchstories.publication;

import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.store.PublishingSide;
import org.researchstories.story.Kind;
import org.researchstories.story.Story;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** What is left of stories that must not be seen any more. */
@ApplicationScoped
class Notices {

    private final PublishingSide database;

    Notices(PublishingSide database) {
        this.database = database;
    }

    /** Those of these stories that were archived or erased. */
    Set<UUID> of(Collection<UUID> stories) {
        return new HashSet<>(database.call(handle -> handle
                .createQuery("select story_id from live.notice where story_id = any(:stories)")
                .bindArray("stories", UUID.class, stories).mapTo(UUID.class).list()));
    }

    /** Puts a notice in the place of the story and of everything that was said in it. */
    void leave(Story story, String reason, UUID replacedBy, Instant at) {
        database.call(handle -> {
            handle.createUpdate("delete from live.story where id = :id").bind("id", story.id).execute();
            return handle.createUpdate("""
                            insert into live.notice (story_id, kind, cause, reason, gone_at, replaced_by)
                            values (:id, :kind, 'archived', :reason, :at, cast(:replacedBy as uuid))""")
                    .bind("id", story.id).bind("kind", story.kind.value).bind("reason", reason)
                    .bind("at", at).bind("replacedBy", replacedBy).execute();
        });
    }

    /** What this story had replaced is replaced by what replaces it: one step leads there, as from an old address. */
    void passOn(UUID story, UUID replacedBy) {
        database.call(handle -> handle.createUpdate("""
                        with passed_on as (update live.notice set replaced_by = :by where replaced_by = :story)
                        update live.story set replaced_by = :by where replaced_by = :story and id <> :by""")
                .bind("by", replacedBy).bind("story", story).execute());
    }

    /**
     * Leaves of a story, or of its notice, nothing but that it was there: not even the words of its addresses, and none in the log.
     *
     * @return what it was
     */
    Kind erase(UUID id, Instant at) {
        return database.call(handle -> {
            handle.createUpdate("""
                            insert into live.notice (story_id, kind, cause, gone_at)
                            select s.id, s.kind, 'erased', :at from live.story s where s.id = :id""")
                    .bind("id", id).bind("at", at).execute();
            handle.createUpdate("""
                            update live.notice set cause = 'erased', reason = null, replaced_by = null, gone_at = :at
                            where story_id = :id and cause = 'archived'""")
                    .bind("id", id).bind("at", at).execute();
            handle.createUpdate("delete from live.story where id = :id").bind("id", id).execute();
            handle.createUpdate("update live.address set slug = null where story_id = :id").bind("id", id).execute();
            handle.createQuery("select live.forget_words(:id)").bind("id", id).mapTo(String.class).list();
            return handle.createQuery("select kind from live.notice where story_id = :id").bind("id", id)
                    .map((row, context) -> Kind.of(row.getString("kind"))).one();
        });
    }
}
