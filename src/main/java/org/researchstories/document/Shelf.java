package org.researchstories.document;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.researchstories.query.Dimension;
import org.researchstories.query.Term;
import org.researchstories.store.PublishingSide;
import org.researchstories.vocabulary.Entry;
import org.researchstories.vocabulary.Language;
import org.researchstories.vocabulary.Subject;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Where finished documents are put, within a publishing transaction. */
@ApplicationScoped
public class Shelf {

    private final PublishingSide database;
    private final Views views;

    Shelf(PublishingSide database, Views views) {
        this.database = database;
        this.views = views;
    }

    /** Those pictures that would show the public anything else than what is on the shelf. */
    public List<Drawing.Picture> changed(List<Drawing.Picture> pictures) {
        Map<Place, Standing> standing = standing(pictures.stream().map(Drawing.Picture::id).toList());
        return pictures.stream().filter(picture -> picture.documents().stream().anyMatch(drawn -> isNew(drawn, standing))).toList();
    }

    /**
     * Puts these pictures in the place of what was there.
     *
     * @param versions of each story, the version that this is
     */
    public void put(List<Drawing.Picture> pictures, Map<UUID, Integer> versions, Instant at) {
        Map<Place, Standing> standing = standing(versions.keySet());
        database.call(handle -> {
            List<Drawn> documents = pictures.stream().flatMap(picture -> picture.documents().stream()).toList();
            List<Drawn> fresh = documents.stream().filter(drawn -> isNew(drawn, standing)).toList();
            putDocuments(handle, fresh, versions, at);
            SearchTexts.put(handle, fresh.stream().filter(drawn -> saysSomethingNew(drawn, standing)).toList());
            Listings.put(handle, pictures, drawn -> isNew(drawn, standing) ? at : standing.get(placeOf(drawn)).modifiedAt);
            Sources.put(handle, pictures);
            return null;
        });
    }

    /** Puts these on the lists of what stories share, and answers those that were not there like this before. */
    public List<Entry> put(List<Entry> entries) {
        return database.call(handle -> {
            List<Integer> written = write(handle, entries);
            Terms.numbers(handle, entries.stream().flatMap(entry -> term(entry).stream()).toList());
            return written.stream().sorted().map(entries::get).toList();
        });
    }

    /** The places of those that were not there like this. */
    private List<Integer> write(Handle handle, List<Entry> entries) {
        return handle.createQuery("""
                        with entry as (
                            select * from unnest(:collections, :keys, :locales, :served, :sortKeys, :documents) with ordinality
                                as e(collection, key, locale, served, sort_key, document, place)
                        ), written as (
                            insert into live.entry (collection, key, locale, served, sort_key, document)
                            select collection, key, locale, served, sort_key, document from entry
                            on conflict (collection, key, locale)
                            do update set (served, sort_key, document) = (excluded.served, excluded.sort_key, excluded.document)
                            where (entry.sort_key, entry.document) is distinct from (excluded.sort_key, excluded.document)
                            returning collection, key, locale
                        )
                        select e.place - 1 from written join entry e using (collection, key, locale)""")
                .bindArray("collections", String.class, texts(entries, Entry::collection)).bindArray("keys", String.class, texts(entries, Entry::key))
                .bindArray("locales", String.class, texts(entries, entry -> entry.language().tag))
                .bindArray("served", String.class, texts(entries, entry -> entry.served().tag))
                .bindArray("sortKeys", String.class, texts(entries, Entry::sortKey))
                .bindArray("documents", String.class, texts(entries, entry -> views.write(entry.view())))
                .mapTo(Integer.class).list();
    }

    private static List<String> texts(List<Entry> entries, Function<Entry, String> of) {
        return entries.stream().map(of).toList();
    }

    /** What can be asked for by its key; so a key that nothing has yet is told from one that there is not. */
    private static Optional<Term> term(Entry entry) {
        return Arrays.stream(Dimension.values())
                .filter(dimension -> dimension.collection != null && entry.collection().startsWith(dimension.collection))
                .findFirst().map(dimension -> new Term(dimension, entry.key()));
    }

    /** The stories whose documents show any of these. */
    public List<UUID> drawnFrom(Collection<Subject> subjects) {
        return database.call(handle -> Sources.of(handle, subjects));
    }

    private record Place(UUID id, Language language) {
    }

    /** What is there; {@code searched} is the digest of what it is searched by. */
    private record Standing(byte[] digest, byte[] searched, Instant modifiedAt) {
    }

    private Map<Place, Standing> standing(Collection<UUID> stories) {
        return database.call(handle -> {
            Map<Place, Standing> standing = new HashMap<>();
            handle.createQuery("""
                            select d.story_id, d.locale, d.digest, s.digest, d.modified_at
                            from live.document d join live.searchable s using (story_id, locale) where d.story_id = any(:stories)""")
                    .bindArray("stories", UUID.class, stories)
                    .map((row, context) -> standing.put(new Place(row.getObject(1, UUID.class), Language.of(row.getString(2))),
                            new Standing(row.getBytes(3), row.getBytes(4), row.getObject(5, OffsetDateTime.class).toInstant())))
                    .forEach(replaced -> { });
            return standing;
        });
    }

    private static Place placeOf(Drawn drawn) {
        return new Place(drawn.id(), drawn.language());
    }

    private static boolean isNew(Drawn drawn, Map<Place, Standing> standing) {
        Standing there = standing.get(placeOf(drawn));
        return there == null || !Arrays.equals(drawn.digest(), there.digest);
    }

    /** What a neighbour has become shows in its document, but seldom in what it says itself. */
    private static boolean saysSomethingNew(Drawn drawn, Map<Place, Standing> standing) {
        Standing there = standing.get(placeOf(drawn));
        return there == null || !Arrays.equals(drawn.searched().digest(), there.searched);
    }

    private static void putDocuments(Handle handle, List<Drawn> documents, Map<UUID, Integer> versions, Instant at) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into live.document (story_id, locale, kind, slug, title, state, outline, body, digest, version,
                    modified_at, last_reviewed_on, next_review_due_on, reviewer_role, review_note)
                values (:id, :locale, :kind, :slug, :title, :state, :outline, :body, :digest, :version,
                    :at, :lastReviewedOn, :nextReviewDueOn, :reviewerRole, :reviewNote)
                on conflict (story_id, locale) do update set (slug, title, state, outline, body, digest, version,
                    modified_at, last_reviewed_on, next_review_due_on, reviewer_role, review_note)
                = (excluded.slug, excluded.title, excluded.state, excluded.outline, excluded.body, excluded.digest,
                    excluded.version, excluded.modified_at, excluded.last_reviewed_on, excluded.next_review_due_on,
                    excluded.reviewer_role, excluded.review_note)""");
        documents.forEach(drawn -> batch
                .bind("id", drawn.id()).bind("locale", drawn.language().tag).bind("kind", drawn.kind().value)
                .bind("slug", drawn.slug()).bind("title", drawn.title()).bind("state", drawn.state().value)
                .bind("outline", drawn.outline()).bind("body", drawn.body()).bind("digest", drawn.digest())
                .bind("version", versions.get(drawn.id())).bind("at", at)
                .bind("lastReviewedOn", drawn.review().lastReviewedOn())
                .bind("nextReviewDueOn", drawn.review().nextReviewDueOn())
                .bind("reviewerRole", drawn.review().reviewerRole()).bind("reviewNote", drawn.review().note()).add());
        batch.execute();
    }
}
