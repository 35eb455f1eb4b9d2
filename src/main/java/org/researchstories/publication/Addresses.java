package org.researchstories.publication;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.researchstories.body.Fault;
import org.researchstories.store.PublishingSide;
import org.researchstories.story.FormerSlug;
import org.researchstories.story.Story;
import org.researchstories.story.StoryDraft;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every address that a story ever had stays its own: an old one leads to the story, and to no other. It does so in every language, because whoever cannot have a story
 * in theirs is shown it at its address in another.
 */
@ApplicationScoped
class Addresses {

    private final PublishingSide database;

    Addresses(PublishingSide database) {
        this.database = database;
    }

    /**
     * Where a story is or was to be found in one language.
     *
     * @param reason  why it no longer is; null of the current address
     * @param pointer where the draft says so
     */
    public record Address(String kind, String locale, String slug, UUID story, String reason, String pointer) {

        List<String> place() {
            return List.of(kind, locale, slug);
        }

        /** Of two at one place the first, but the current one of two of the same story. */
        Address stronger(Address other) {
            return other.reason == null && other.story.equals(story) ? other : this;
        }
    }

    /** @throws Refused where an address is or was another story's */
    void keep(List<? extends Drafting<?>> drafts, Map<UUID, Story> stories, Instant at) {
        List<Address> wanted = drafts.stream().map(Drafting::story)
                .flatMap(draft -> of(draft, stories.get(draft.id()).kind.value)).toList();
        List<Address> each = List.copyOf(wanted.stream().collect(Collectors.toMap(Address::place, Function.identity(),
                Address::stronger, LinkedHashMap::new)).values());
        database.call(handle -> {
            leave(handle, stories, at);
            return take(handle, each, at);
        });
        Refused.ifAny(takenByOthers(wanted));
    }

    private static Stream<Address> of(StoryDraft draft, String kind) {
        Stream<Address> former = IntStream.range(0, draft.formerSlugs().size()).mapToObj(place -> {
            FormerSlug it = draft.formerSlugs().get(place);
            return new Address(kind, draft.locale().tag, it.slug(), draft.id(), it.reason().value, "/story/formerSlugs/%d/slug".formatted(place));
        });
        return Stream.concat(former.filter(it -> !it.slug.equals(draft.wording().slug())), Stream.of(
                new Address(kind, draft.locale().tag, draft.wording().slug(), draft.id(), null, "/story/wording/slug")));
    }

    /** Before the new ones are taken, because a story has one current address in each language. */
    private static void leave(Handle handle, Map<UUID, Story> stories, Instant at) {
        handle.createUpdate("""
                        update live.address a set left_at = greatest(:at, since), reason = :renamed from live.story_text t
                        where a.story_id = any(:stories) and a.left_at is null
                        and (t.story_id, t.locale) = (a.story_id, a.locale) and t.slug <> a.slug""")
                .bind("at", at).bind("renamed", FormerSlug.Reason.RENAMED.value)
                .bindArray("stories", UUID.class, stories.keySet()).execute();
    }

    private static int[] take(Handle handle, List<Address> wanted, Instant at) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into live.address (kind, locale, digest, slug, story_id, since, left_at, reason)
                values (:kind, :locale, live.slug_digest(:slug), :slug, :story, :at, case when cast(:reason as text) is not null then cast(:at as timestamptz) end, :reason)
                on conflict (kind, digest, locale) do update set left_at = null, reason = null
                where address.story_id = excluded.story_id and excluded.reason is null""");
        wanted.forEach(address -> batch.bindMethods(address).bind("at", at).add());
        return batch.execute();
    }

    private List<Refused.Reason> takenByOthers(List<Address> wanted) {
        return database.call(handle -> handle.createQuery("""
                        select distinct w.place
                        from unnest(:kinds, :slugs, :stories) with ordinality as w(kind, slug, story, place)
                        join live.address a on (a.kind, a.digest) = (w.kind, live.slug_digest(w.slug))
                        where a.story_id <> w.story order by w.place""")
                .bindArray("kinds", String.class, wanted.stream().map(Address::kind).toList())
                .bindArray("slugs", String.class, wanted.stream().map(Address::slug).toList())
                .bindArray("stories", UUID.class, wanted.stream().map(Address::story).toList())
                .map((row, context) -> taken(wanted.get(row.getInt("place") - 1))).list());
    }

    private static Refused.Reason taken(Address it) {
        return Refused.Reason.of(it.story, new Fault(it.pointer, it.slug + " is or was the address of another story"));
    }
}
