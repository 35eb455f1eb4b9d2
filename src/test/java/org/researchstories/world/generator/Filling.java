package org.researchstories.world.generator;

import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.publication.Amend;
import org.researchstories.publication.Archive;
import org.researchstories.publication.Drafting;
import org.researchstories.publication.Publish;
import org.researchstories.publication.Withdraw;
import org.researchstories.vocabulary.Shared;
import org.researchstories.world.generator.SampleWorld.Fate;
import org.researchstories.world.generator.SampleWorld.Story;

import java.util.Iterator;
import java.util.List;
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

    Filling(Amend amend, Publish publish, Withdraw withdraw, Archive archive) {
        this.amend = amend;
        this.publish = publish;
        this.withdraw = withdraw;
        this.archive = archive;
    }

    /**
     * All of it, into a database with the starter content.
     *
     * @param batch    how many stories an act publishes
     * @param progress is told how many are done
     */
    public void with(SampleWorld world, int batch, IntConsumer progress) {
        List<Shared> shared = world.shared();
        parts(shared, batch).forEach(amend::now);
        List<Story> stories = world.stories().toList();
        Iterator<List<Story>> batches = parts(stories, batch).iterator();
        CompletableFuture<List<Drafting<?>>> written = write(world, batches);
        for (int done = 0; done < stories.size(); done = Math.min(done + batch, stories.size())) {
            List<Drafting<?>> drafts = written.join();
            written = write(world, batches);
            publish.now(drafts);
            progress.accept(Math.min(done + batch, stories.size()));
        }
        stories.forEach(story -> end(world, story));
    }

    /** The next are written while the last are published. */
    private static CompletableFuture<List<Drafting<?>>> write(SampleWorld world, Iterator<List<Story>> batches) {
        List<Story> next = batches.hasNext() ? batches.next() : List.of();
        return CompletableFuture.supplyAsync(() -> next.stream().<Drafting<?>>flatMap(story -> world.drafts(story).stream()).toList());
    }

    private void end(SampleWorld world, Story story) {
        Fate fate = world.fate(story);
        if (fate == Fate.WITHDRAWN) {
            withdraw.now(world.id(story), "Withdrawn as part of the generated sample.", null);
        } else if (fate == Fate.ARCHIVED) {
            archive.now(world.id(story), "Archived as part of the generated sample.", null);
        }
    }

    private static <T> List<List<T>> parts(List<T> all, int size) {
        return IntStream.range(0, Math.ceilDiv(all.size(), size))
                .mapToObj(part -> all.subList(part * size, Math.min((part + 1) * size, all.size()))).toList();
    }
}
