package org.researchstories.publication;

import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.body.Fault;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.researchstories.store.PublishingSide;
import org.researchstories.story.Story;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Every address that a story ever had stays its own: an old one leads to the story, and to no other. */
@ApplicationScoped
class Addresses {

    private final PublishingSide database;

    Addresses(PublishingSide database) {
        this.database = database;
    }

    /** @throws Refused where an address is or was another story's */
    void keep(List<? extends Drafting<?>> drafts, Map<UUID, Story> stories, Instant at) {
        List<Address> wanted = drafts.stream().map(Drafting::story)
                .flatMap(draft -> Stream.concat(Stream.of(draft.wording().slug()), draft.formerSlugs().stream())
                        .map(slug -> new Address(stories.get(draft.id()).kind.value, draft.locale().tag, slug, draft.id())))
                .toList();
        database.call(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    insert into live.address (kind, locale, slug, story_id, since)
                    values (:kind, :locale, :slug, :story, :at) on conflict do nothing""");
            wanted.forEach(address -> batch.bindMethods(address).bind("at", at).add());
            return batch.execute();
        });
        List<Refused.OfStory> taken = takenByOthers(wanted, drafts);
        if (!taken.isEmpty()) {
            throw new Refused(taken);
        }
    }

    /** Where a story is or was to be found in one language. */
    public record Address(String kind, String locale, String slug, UUID story) {
    }

    private List<Refused.OfStory> takenByOthers(List<Address> wanted, List<? extends Drafting<?>> drafts) {
        return database.call(handle -> handle.createQuery("""
                        select w.story, w.slug
                        from unnest(:kinds, :locales, :slugs, :stories) as w(kind, locale, slug, story)
                        join live.address a on (a.kind, a.slug, a.locale) = (w.kind, w.slug, w.locale)
                        where a.story_id <> w.story""")
                .bindArray("kinds", String.class, wanted.stream().map(Address::kind).toList())
                .bindArray("locales", String.class, wanted.stream().map(Address::locale).toList())
                .bindArray("slugs", String.class, wanted.stream().map(Address::slug).toList())
                .bindArray("stories", UUID.class, wanted.stream().map(Address::story).toList())
                .map((row, context) -> taken(row.getObject(1, UUID.class), row.getString(2), drafts))
                .list());
    }

    private static Refused.OfStory taken(UUID story, String slug, List<? extends Drafting<?>> drafts) {
        String place = drafts.stream().map(Drafting::story).filter(draft -> draft.id().equals(story))
                .anyMatch(draft -> draft.wording().slug().equals(slug)) ? "/story/wording/slug" : "/story/formerSlugs/"
                + drafts.stream().map(Drafting::story).filter(draft -> draft.id().equals(story))
                        .mapToInt(draft -> draft.formerSlugs().indexOf(slug)).max().orElseThrow();
        return new Refused.OfStory(story, new Fault(place, slug + " is or was the address of another story"));
    }
}
