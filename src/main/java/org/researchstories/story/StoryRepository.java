package org.researchstories.story;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Stories of every kind, as they are published. */
@ApplicationScoped
public class StoryRepository implements PanacheRepositoryBase<Story, UUID> {

    /** The stories themselves, withdrawn ones too, with their texts, in one statement. */
    public List<Story> withTexts(Collection<UUID> ids) {
        return list("select s from Story s left join fetch s.texts where s.id in ?1 order by s.id", ids);
    }

    /** A card for each language of each of these stories that the public can find, in one statement. */
    public List<StoryCard> cards(Collection<UUID> ids) {
        return find("""
                select s.id, s.kind, t.locale, t.slug, t.title from Story s join s.texts t
                where s.id in ?1 and s.state = PUBLISHED""", ids)
                .project(StoryCard.class).list();
    }
}
