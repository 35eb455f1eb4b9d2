package org.researchstories.story;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Stories of every kind, as they are published. */
@ApplicationScoped
public class StoryRepository implements PanacheRepositoryBase<Story, UUID> {

    /** PostgreSQL takes 65,535 parameters; what a thousand stories mention may be more. */
    private static final int IN_A_STATEMENT = 30_000;

    /** The stories themselves, withdrawn ones too, with their texts, in one statement. */
    public List<Story> withTexts(Collection<UUID> ids) {
        return list("select s from Story s left join fetch s.texts where s.id in ?1 order by s.id", ids);
    }

    /** A card for each language of each of these stories that the public can find; one statement for each {@value #IN_A_STATEMENT}. */
    public List<StoryCard> cards(Collection<UUID> ids) {
        List<UUID> all = List.copyOf(ids);
        List<StoryCard> cards = new ArrayList<>();
        for (int from = 0; from < all.size(); from += IN_A_STATEMENT) {
            cards.addAll(find("""
                    select s.id, s.kind, t.locale, t.slug, t.title from Story s join s.texts t
                    where s.id in ?1 and s.state = PUBLISHED""", all.subList(from, Math.min(from + IN_A_STATEMENT, all.size())))
                    .project(StoryCard.class).list());
        }
        return cards;
    }
}
