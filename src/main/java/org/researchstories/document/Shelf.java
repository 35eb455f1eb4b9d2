package org.researchstories.document;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.researchstories.query.Dimension;
import org.researchstories.query.Term;
import org.researchstories.store.PublishingSide;
import org.researchstories.vocabulary.Entry;
import org.researchstories.vocabulary.Language;
import org.researchstories.vocabulary.SortKey;
import org.researchstories.vocabulary.Subject;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

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
        Map<Place, byte[]> digests = digests(pictures.stream().map(Drawing.Picture::id).toList());
        return pictures.stream().filter(picture -> picture.documents().stream().anyMatch(drawn -> isNew(drawn, digests))).toList();
    }

    /**
     * Puts these pictures in the place of what was there.
     *
     * @param versions of each story, the version that this is
     */
    public void put(List<Drawing.Picture> pictures, Map<UUID, Integer> versions, Instant at) {
        Map<Place, byte[]> digests = digests(versions.keySet());
        database.call(handle -> {
            List<Drawn> documents = pictures.stream().flatMap(picture -> picture.documents().stream()).toList();
            List<Drawn> fresh = documents.stream().filter(drawn -> isNew(drawn, digests)).toList();
            putDocuments(handle, fresh, versions, at);
            SearchTexts.put(handle, fresh);
            putListings(handle, pictures);
            putSources(handle, pictures);
            return null;
        });
    }

    /** Puts these on the lists of what stories share, and answers those that were not there like this before. */
    public List<Entry> put(List<Entry> entries) {
        return database.call(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    insert into live.entry (collection, key, locale, served, sort_key, document)
                    values (:collection, :key, :locale, :served, :sortKey, :document)
                    on conflict (collection, key, locale)
                    do update set (served, sort_key, document) = (excluded.served, excluded.sort_key, excluded.document)
                    where (entry.sort_key, entry.document) is distinct from (excluded.sort_key, excluded.document)""");
            entries.forEach(entry -> batch.bind("collection", entry.collection()).bind("key", entry.key())
                    .bind("locale", entry.language().tag).bind("served", entry.served().tag).bind("sortKey", entry.sortKey())
                    .bind("document", views.write(entry.view())).add());
            int[] written = batch.execute();
            Terms.numbers(handle, entries.stream().flatMap(entry -> term(entry).stream()).toList());
            return IntStream.range(0, written.length).filter(place -> written[place] > 0).mapToObj(entries::get).toList();
        });
    }

    /** What can be asked for by its key; so a key that nothing has yet is told from one that there is not. */
    private static Optional<Term> term(Entry entry) {
        return Arrays.stream(Dimension.values())
                .filter(dimension -> dimension.collection != null && entry.collection().startsWith(dimension.collection))
                .findFirst().map(dimension -> new Term(dimension, entry.key()));
    }

    /** The stories whose documents show any of these. */
    public List<UUID> drawnFrom(Collection<Subject> subjects) {
        return database.call(handle -> handle.createQuery("""
                        select distinct d.story_id
                        from unnest(:types, :keys) as wanted(type, key)
                        join live.drawn_from d on d.subject_kind = wanted.type and d.subject = wanted.key""")
                .bindArray("types", String.class, subjects.stream().map(it -> it.type().value).toList())
                .bindArray("keys", String.class, subjects.stream().map(Subject::key).toList())
                .mapTo(UUID.class).list());
    }

    private record Place(UUID id, Language language) {
    }

    private Map<Place, byte[]> digests(Collection<UUID> stories) {
        return database.call(handle -> {
            Map<Place, byte[]> digests = new HashMap<>();
            handle.createQuery("select story_id, locale, digest from live.document where story_id = any(:stories)")
                    .bindArray("stories", UUID.class, stories)
                    .map((row, context) -> digests.put(
                            new Place(row.getObject(1, UUID.class), Language.of(row.getString(2))), row.getBytes(3)))
                    .forEach(replaced -> { });
            return digests;
        });
    }

    private static boolean isNew(Drawn drawn, Map<Place, byte[]> digests) {
        return !Arrays.equals(drawn.digest(), digests.get(new Place(drawn.id(), drawn.language())));
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

    private static void putListings(Handle handle, List<Drawing.Picture> pictures) {
        Map<Term, Integer> numbers = Terms.numbers(handle, pictures.stream()
                .flatMap(picture -> picture.documents().stream()).flatMap(drawn -> drawn.terms().stream()).toList());
        PreparedBatch batch = handle.prepareBatch("""
                insert into live.listing (locale, story_id, served, kind, state, title_key, display_order,
                    first_published_at, content_updated_at, modified_at, reviewed, next_review_due_on,
                    currency, amount, amount_key, awarded_on, sample, terms)
                select :locale, d.story_id, d.locale, d.kind, d.state, :titleKey, :displayOrder,
                    :firstPublishedAt, :contentUpdatedAt, d.modified_at, :reviewed, coalesce(cast(:nextReviewDueOn as date), date 'infinity'),
                    cast(:currency as text), cast(:amount as numeric), :amountKey,
                    coalesce(cast(:awardedOn as date), date '-infinity'), :sample, :terms
                from live.document d where d.story_id = :id and d.locale = :served
                on conflict (locale, story_id) do update set (served, state, title_key, display_order,
                    first_published_at, content_updated_at, modified_at, reviewed, next_review_due_on,
                    currency, amount, amount_key, awarded_on, sample, terms)
                = (excluded.served, excluded.state, excluded.title_key, excluded.display_order,
                    excluded.first_published_at, excluded.content_updated_at, excluded.modified_at, excluded.reviewed,
                    excluded.next_review_due_on, excluded.currency, excluded.amount, excluded.amount_key, excluded.awarded_on,
                    excluded.sample, excluded.terms)""");
        for (Drawing.Picture picture : pictures) {
            for (Language asked : Language.values()) {
                Drawn served = picture.servedFor(asked);
                batch.bind("locale", asked.tag).bind("id", served.id()).bind("served", served.language().tag)
                        .bind("titleKey", SortKey.of(served.title())).bind("displayOrder", served.displayOrder())
                        .bind("firstPublishedAt", served.firstPublishedAt())
                        .bind("contentUpdatedAt", served.contentUpdatedAt())
                        .bind("reviewed", served.review().lastReviewedOn() != null)
                        .bind("nextReviewDueOn", served.review().nextReviewDueOn())
                        .bind("currency", served.funding().currency()).bind("amount", served.funding().amount())
                        .bind("amountKey", served.funding().sortKey()).bind("awardedOn", served.funding().awardedOn())
                        .bind("sample", served.sample())
                        .bindArray("terms", Integer.class, served.terms().stream().map(numbers::get).sorted().toList()).add();
            }
        }
        batch.execute();
    }

    private static void putSources(Handle handle, List<Drawing.Picture> pictures) {
        handle.createUpdate("delete from live.drawn_from where story_id = any(:stories)")
                .bindArray("stories", UUID.class, pictures.stream().map(Drawing.Picture::id).toList()).execute();
        PreparedBatch batch = handle.prepareBatch(
                "insert into live.drawn_from (story_id, subject_kind, subject) values (:id, :type, :key)");
        pictures.forEach(picture -> picture.drawnFrom().forEach(subject ->
                batch.bind("id", picture.id()).bind("type", subject.type().value).bind("key", subject.key()).add()));
        batch.execute();
    }
}
