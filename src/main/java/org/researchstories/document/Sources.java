package org.researchstories.document;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.researchstories.vocabulary.Subject;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What stories are drawn from, kept as a number for each subject: 64 bits of its digest. Two subjects with one number would
 * only have a story drawn again in vain.
 */
final class Sources {

    private Sources() {
    }

    static void put(Handle handle, List<Drawing.Picture> pictures) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into live.drawn_from (story_id, subjects) values (:id, :subjects)
                on conflict (story_id) do update set subjects = excluded.subjects where drawn_from.subjects <> excluded.subjects""");
        pictures.forEach(picture -> batch.bind("id", picture.id()).bindArray("subjects", Long.class, numbers(picture.drawnFrom())).add());
        batch.execute();
    }

    /**
     * The stories that show any of these. One by one, for the index: of what overlaps with a thousand numbers the planner
     * believes that it is everything, and compares each with each.
     */
    static List<UUID> of(Handle handle, Collection<Subject> subjects) {
        return handle.createQuery("""
                        select distinct d.story_id from unnest(:subjects) as wanted(subject)
                        join live.drawn_from d on d.subjects @> array[wanted.subject]""")
                .bindArray("subjects", Long.class, numbers(subjects)).mapTo(UUID.class).list();
    }

    private static List<Long> numbers(Collection<Subject> subjects) {
        return subjects.stream().map(Sources::number).sorted().toList();
    }

    private static long number(Subject subject) {
        String name = subject.type().value + "/" + subject.key();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
    }
}
