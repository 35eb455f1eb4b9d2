package org.researchstories.story;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The reviews that texts had. */
@ApplicationScoped
public class ReviewRepository implements PanacheRepositoryBase<ReviewOnRecord, UUID> {

    /** All of these stories, in every language. Index: review_event_text. */
    public List<ReviewOnRecord> of(Collection<UUID> stories) {
        return list("storyId in ?1", stories);
    }
}
