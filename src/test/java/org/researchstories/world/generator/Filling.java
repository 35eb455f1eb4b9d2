package org.researchstories.world.generator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.researchstories.publication.Amend;
import org.researchstories.publication.Archive;
import org.researchstories.publication.Drafting;
import org.researchstories.publication.Publish;
import org.researchstories.publication.Withdraw;
import org.researchstories.story.Story.State;
import org.researchstories.vocabulary.Shared;
import org.researchstories.world.generator.SampleWorld.Fate;
import org.researchstories.world.generator.SampleWorld.Story;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Publishes a world through the doors that editors and importers use, many drafts in an act. */
@ApplicationScoped
public class Filling {

    private final Amend amend;
    private final Publish publish;
    private final Withdraw withdraw;
    private final Archive archive;
    private final EntityManager entities;

    Filling(Amend amend, Publish publish, Withdraw withdraw, Archive archive, EntityManager entities) {
        this.amend = amend;
        this.publish = publish;
        this.withdraw = withdraw;
        this.archive = archive;
        this.entities = entities;
    }

    /**
     * All of it, into a database with the starter content; what is left of it, where that was cut off before.
     *
     * @param batch    how many stories an act publishes
     * @param progress is told how many are done
     */
    public void with(SampleWorld world, int batch, IntConsumer progress) {
        List<Story> stories = world.stories().toList();
        int done = published(world, stories);
        if (done == 0) {
            parts(world.shared(), batch).forEach(amend::now);
        }
        Iterator<List<Story>> batches = parts(stories.subList(done, stories.size()), batch).iterator();
        CompletableFuture<List<Drafting<?>>> written = write(world, batches);
        for (; done < stories.size(); done = Math.min(done + batch, stories.size())) {
            List<Drafting<?>> drafts = written.join();
            written = write(world, batches);
            publish.now(drafts);
            progress.accept(Math.min(done + batch, stories.size()));
        }
        stories.forEach(story -> end(world, story));
    }

    /** How many of them were: an act publishes all of its stories or none, and the acts go by their order. */
    private int published(SampleWorld world, List<Story> stories) {
        int least = 0;
        int most = stories.size();
        while (least < most) {
            int middle = (least + most) >>> 1;
            if (wasPublished(world.id(stories.get(middle)))) {
                least = middle + 1;
            } else {
                most = middle;
            }
        }
        return least;
    }

    /** Its addresses outlive a story. */
    private boolean wasPublished(UUID id) {
        return !entities.createNativeQuery("select 1 from live.address where story_id = :id").setParameter("id", id).setMaxResults(1).getResultList().isEmpty();
    }

    private Optional<State> state(UUID id) {
        return entities.createQuery("select s.state from Story s where s.id = :id", State.class).setParameter("id", id)
                .getResultStream().findFirst();
    }

    /** The next are written while the last are published. */
    private static CompletableFuture<List<Drafting<?>>> write(SampleWorld world, Iterator<List<Story>> batches) {
        List<Story> next = batches.hasNext() ? batches.next() : List.of();
        return CompletableFuture.supplyAsync(() -> next.stream().<Drafting<?>>flatMap(story -> world.drafts(story).stream()).toList());
    }

    private void end(SampleWorld world, Story story) {
        Fate fate = world.fate(story);
        UUID id = world.id(story);
        if (fate == Fate.STAYS || !state(id).equals(Optional.of(State.PUBLISHED))) {
            return;
        }
        if (fate == Fate.WITHDRAWN) {
            withdraw.now(id, "Withdrawn as part of the generated sample.", null);
        } else {
            archive.now(id, "Archived as part of the generated sample.", null);
        }
    }

    private static <T> List<List<T>> parts(List<T> all, int size) {
        return IntStream.range(0, Math.ceilDiv(all.size(), size))
                .mapToObj(part -> all.subList(part * size, Math.min((part + 1) * size, all.size()))).toList();
    }
}
