package org.researchstories.imports;

import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.editorial.DraftKind;
import org.researchstories.editorial.TakeIn;
import org.researchstories.store.PublishingSide;
import org.researchstories.vocabulary.Language;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** Which drafts are what sources call by names of their own; within a transaction. */
@ApplicationScoped
class Counterparts {

    private final PublishingSide database;

    Counterparts(PublishingSide database) {
        this.database = database;
    }

    /**
     * What goes by a name.
     *
     * @param subject the story or the key, in whichever language it was told of
     * @param basis   the revision in which the draft in the language asked for last said what the source said
     */
    record Known(String subject, Optional<Integer> basis) {
    }

    Optional<Known> known(String source, DraftKind kind, String externalId, Language language) {
        return database.call(handle -> handle.createQuery("""
                        select w.subject, case when c.locale = :locale then c.revision end as revision
                        from desk.counterpart c join desk.working_copy w on w.id = c.working_copy
                        where (c.source, c.kind, c.external_id) = (:source, :kind, :externalId) order by c.locale <> :locale, c.locale limit 1""")
                .bind("source", source).bind("kind", kind.value).bind("externalId", externalId).bind("locale", language == null ? "" : language.tag)
                .map((row, context) -> new Known(row.getString("subject"), Optional.ofNullable(row.getObject("revision", Integer.class)))).findOne());
    }

    /** The story or the key that a source has called by this name before. */
    Optional<String> subject(String source, DraftKind kind, String externalId) {
        return known(source, kind, externalId, null).map(Known::subject);
    }

    /** The id of a story that a source calls by a name which nobody has heard before: the same, whoever asks and however often. */
    static String newStory(String source, DraftKind kind, String externalId) {
        return UUID.nameUUIDFromBytes(String.join("\n", source, kind.value, externalId).getBytes(StandardCharsets.UTF_8)).toString();
    }

    void keep(String source, DraftKind kind, String externalId, Language language, TakeIn.Taken taken) {
        database.call(handle -> handle.createUpdate("""
                        insert into desk.counterpart as c (source, kind, external_id, locale, working_copy, revision)
                        values (:source, :kind, :externalId, :locale, :copy, :revision)
                        on conflict (source, kind, external_id, locale) do update set working_copy = excluded.working_copy, revision = excluded.revision
                        where (c.working_copy, c.revision) <> (excluded.working_copy, excluded.revision)""")
                .bind("source", source).bind("kind", kind.value).bind("externalId", externalId)
                .bind("locale", language == null ? "" : language.tag).bind("copy", taken.draft()).bind("revision", taken.revision()).execute());
    }
}
