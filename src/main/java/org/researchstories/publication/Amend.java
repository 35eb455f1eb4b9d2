package org.researchstories.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.researchstories.document.Shelf;
import org.researchstories.store.PublishingSide;
import org.researchstories.vocabulary.Entry;
import org.researchstories.vocabulary.Listed;
import org.researchstories.vocabulary.Shared;
import org.researchstories.vocabulary.Subject;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Adds or changes what stories share: a topic's name, an organisation, a reference. Every story that shows it follows. */
@ApplicationScoped
public class Amend {

    private final Door door;
    private final SharedInspection inspection;
    private final EntityManager entities;
    private final Shelf shelf;
    private final Synonyms synonyms;
    private final PublishingSide database;

    Amend(Door door, SharedInspection inspection, EntityManager entities, Shelf shelf, Synonyms synonyms, PublishingSide database) {
        this.door = door;
        this.inspection = inspection;
        this.entities = entities;
        this.shelf = shelf;
        this.synonyms = synonyms;
        this.database = database;
    }

    /**
     * What the public already sees like this is no change. People have no list of their own, and are not named in the log.
     *
     * @return the position from which on every reader sees all of it
     * @throws Refused with everything that is wrong with any of it; then nothing has changed
     */
    @Transactional
    public long now(Collection<? extends Shared> shared) {
        Instant at = door.enter();
        inspection.of(shared);
        shared.forEach(entities::merge);
        entities.flush();
        synonyms.follow(shared.stream().map(Shared::subject).toList());
        Map<Entry, Subject> entries = new LinkedHashMap<>();
        shared.stream().filter(Listed.class::isInstance).map(Listed.class::cast)
                .forEach(listed -> listed.entries().forEach(entry -> entries.put(entry, listed.subject())));
        List<Subject> changed = shelf.put(List.copyOf(entries.keySet())).stream().map(entries::get).distinct().toList();
        List<UUID> touched = shelf.drawnFrom(shared.stream().map(Shared::subject).toList());
        return door.leave(touched, any -> Change.Cause.REDRAWN, changes(changed), at);
    }

    private List<Change> changes(List<Subject> subjects) {
        Map<Subject, Integer> before = new HashMap<>();
        database.call(handle -> handle.createQuery("""
                        select w.place, max(c.version) as version
                        from unnest(:types, :keys) with ordinality as w(type, key, place)
                        join live.change c on c.subject = w.key and c.subject_kind = w.type
                        group by w.place""")
                .bindArray("types", String.class, subjects.stream().map(subject -> subject.type().value).toList())
                .bindArray("keys", String.class, subjects.stream().map(Subject::key).toList())
                .map((row, context) -> before.put(subjects.get(row.getInt("place") - 1), row.getInt("version"))).list());
        return subjects.stream().map(subject -> Change.of(subject, before.getOrDefault(subject, 0) + 1,
                before.containsKey(subject) ? Change.Reason.UPDATED : Change.Reason.PUBLISHED)).toList();
    }
}
