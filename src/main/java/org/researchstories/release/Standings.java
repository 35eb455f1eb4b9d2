package org.researchstories.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.researchstories.document.Shelf;
import org.researchstories.editorial.Desk;
import org.researchstories.editorial.DraftSummary;
import org.researchstories.problem.Problem;
import org.researchstories.store.PublishingSide;
import org.researchstories.story.Kind;
import org.researchstories.story.StoryCard;
import org.researchstories.story.StoryReference;
import org.researchstories.story.StoryRepository;
import org.researchstories.vocabulary.Language;
import org.researchstories.vocabulary.Subject;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** How stories stand towards the public. */
@ApplicationScoped
public class Standings {

    static final int MOST_REFERRERS = 100;

    private final PublishingSide database;
    private final Desk desk;
    private final Shelf shelf;
    private final StoryRepository stories;

    Standings(PublishingSide database, Desk desk, Shelf shelf, StoryRepository stories) {
        this.database = database;
        this.desk = desk;
        this.shelf = shelf;
        this.stories = stories;
    }

    private record Public(Kind kind, String state, Integer version) {

        /** What is withdrawn nobody shows, though who did is drawn again should it come back. */
        boolean isShown() {
            return state.equals("published");
        }
    }

    /** @throws Problem where nobody has ever heard of it */
    @Transactional
    public Standing of(UUID id) {
        List<DraftSummary> drafts = desk.of(id.toString()).stream().map(DraftSummary::of).toList();
        Optional<Public> it = live(id);
        if (it.isEmpty() && drafts.isEmpty()) {
            throw Problem.notFound("There is no story " + id + ", and no draft of one.");
        }
        Kind kind = it.map(Public::kind).orElseGet(() -> drafts.getFirst().kind().story().orElseThrow());
        return new Standing(id, kind, it.map(Public::state).orElse("unpublished"), it.map(Public::version).orElse(null), drafts,
                it.filter(Public::isShown).map(shown -> referrers(id)).orElse(List.of()));
    }

    private Optional<Public> live(UUID id) {
        return database.call(handle -> handle.createQuery("""
                        select kind, state, version from live.story where id = :id
                        union all select kind, cause, cast(null as int) from live.notice where story_id = :id""")
                .bind("id", id).map((row, context) -> new Public(Kind.of(row.getString("kind")), row.getString("state"), row.getObject("version", Integer.class)))
                .findFirst());
    }

    /** One card a story, in English where there is one, by title. */
    private List<StoryReference> referrers(UUID id) {
        Collection<UUID> showing = shelf.drawnFrom(List.of(Subject.story(id)));
        Map<UUID, StoryCard> cards = new TreeMap<>();
        stories.cards(showing).forEach(card -> cards.merge(card.id(), card, (one, other) -> one.locale() == Language.DEFAULT ? one : other));
        return cards.values().stream().sorted(Comparator.comparing(StoryCard::title)).limit(MOST_REFERRERS).map(StoryReference::to).toList();
    }
}
