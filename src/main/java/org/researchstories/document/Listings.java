package org.researchstories.document;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.researchstories.query.Term;
import org.researchstories.vocabulary.Language;
import org.researchstories.vocabulary.SortKey;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The places of stories in the lists: one for each language that can be asked for, whichever is served. */
final class Listings {

    private static final String ROW = """
            insert into live.listing (locale, story_id, ordinal, withdrawn_at, served, kind, state, title_key, display_order,
                first_published_at, content_updated_at, modified_at, reviewed, next_review_due_on,
                currency, amount, amount_key, awarded_on, sample, terms)
            values (:locale, :id, (select s.ordinal from live.story s where s.id = :id), (select s.withdrawn_at from live.story s where s.id = :id), :served, :kind, :state, :titleKey, :displayOrder,
                :firstPublishedAt, :contentUpdatedAt, :modifiedAt, :reviewed, coalesce(cast(:nextReviewDueOn as date), date 'infinity'),
                cast(:currency as text), cast(:amount as numeric), :amountKey,
                coalesce(cast(:awardedOn as date), date '-infinity'), :sample, :terms)
            on conflict (locale, story_id) do update set (withdrawn_at, served, state, title_key, display_order,
                first_published_at, content_updated_at, modified_at, reviewed, next_review_due_on,
                currency, amount, amount_key, awarded_on, sample, terms)
            = (excluded.withdrawn_at, excluded.served, excluded.state, excluded.title_key, excluded.display_order,
                excluded.first_published_at, excluded.content_updated_at, excluded.modified_at, excluded.reviewed,
                excluded.next_review_due_on, excluded.currency, excluded.amount, excluded.amount_key, excluded.awarded_on,
                excluded.sample, excluded.terms)""";

    private Listings() {
    }

    /** @param modifiedAt when each of the documents was put on the shelf */
    static void put(Handle handle, List<Drawing.Picture> pictures, Function<Drawn, Instant> modifiedAt) {
        Map<Term, Integer> numbers = Terms.numbers(handle, pictures.stream()
                .flatMap(picture -> picture.documents().stream()).flatMap(drawn -> drawn.terms().stream()).toList());
        PreparedBatch batch = handle.prepareBatch(ROW);
        for (Drawing.Picture picture : pictures) {
            List<Integer> terms = picture.documents().getFirst().terms().stream().map(numbers::get).sorted().toList();
            for (Language asked : Language.values()) {
                Drawn served = picture.servedFor(asked);
                batch.bind("locale", asked.tag).bind("modifiedAt", modifiedAt.apply(served)).bindArray("terms", Integer.class, terms);
                bind(batch, served).add();
            }
        }
        batch.execute();
    }

    private static PreparedBatch bind(PreparedBatch batch, Drawn served) {
        return batch.bind("id", served.id()).bind("served", served.language().tag)
                .bind("kind", served.kind().value).bind("state", served.state().value)
                .bind("titleKey", SortKey.of(served.title())).bind("displayOrder", served.displayOrder())
                .bind("firstPublishedAt", served.firstPublishedAt())
                .bind("contentUpdatedAt", served.contentUpdatedAt())
                .bind("reviewed", served.review().lastReviewedOn() != null)
                .bind("nextReviewDueOn", served.review().nextReviewDueOn())
                .bind("currency", served.funding().currency()).bind("amount", served.funding().amount())
                .bind("amountKey", served.funding().sortKey()).bind("awardedOn", served.funding().awardedOn())
                .bind("sample", served.sample());
    }
}
