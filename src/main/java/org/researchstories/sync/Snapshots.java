package org.researchstories.sync;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.researchstories.document.Head;
import org.researchstories.problem.Problem;
import org.researchstories.problem.ProblemType;
import org.researchstories.store.PublicSide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The snapshots that there are. One is made when somebody asks and the latest is too old; none is given that has something in it
 * which was archived or erased since.
 */
@ApplicationScoped
class Snapshots {

    private static final int KEPT = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Whether the log still has what the snapshot was made at, and nothing was taken away for good after it. */
    private static final String STANDING = """
            select %s, (s.mark = :mark or :position = 0) is true and not exists (
                select from live.change c where c.position > :position and c.subject_kind = 'story' and c.reason in ('archived', 'merged', 'erased')) as stands
            from live.head h left join live.change s on s.position = :position""".formatted(Head.COLUMNS);

    private final PublicSide database;
    private final SnapshotFolder folder;
    private final TakeSnapshot take;
    private final ManagedExecutor workers;
    private final Duration every;
    private CompletableFuture<Snapshot> making;

    Snapshots(PublicSide database, SnapshotFolder folder, TakeSnapshot take, ManagedExecutor workers, SyncConfig config) {
        this.database = database;
        this.folder = folder;
        this.take = take;
        this.workers = workers;
        this.every = config.snapshots().every();
    }

    private record Standing(Head head, boolean stands) {
    }

    /**
     * The latest; where that is old, another is made meanwhile.
     *
     * @throws Problem 503 where there is none yet: it is being made
     */
    Snapshot latest() {
        Optional<Snapshot> latest = standing();
        if (latest.isPresent() && !isOld(latest.get())) {
            return latest.get();
        }
        CompletableFuture<Snapshot> next = make();
        if (latest.isPresent()) {
            return latest.get();
        }
        try {
            return next.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stillMaking) {
            throw Problem.of(ProblemType.UNAVAILABLE, "The first snapshot is being made.").header("Retry-After", 10);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("a snapshot could not be made", e);
        }
    }

    /** @throws Problem 404 where there is none with this id, any more */
    Snapshot withId(String id) {
        return folder.of(generation()).stream().filter(snapshot -> snapshot.id().equals(id)).filter(snapshot -> standing(snapshot).stands)
                .findFirst().orElseThrow(() -> Problem.notFound("There is no such snapshot, or none any more. /v1/snapshots/latest has the latest."));
    }

    Path file(Snapshot snapshot, Packing packing) {
        return folder.file(snapshot, packing);
    }

    /** What may not be given any more does not stay either. */
    private Optional<Snapshot> standing() {
        List<Snapshot> all = folder.of(generation());
        Optional<Snapshot> latest = Optional.empty();
        for (Snapshot snapshot : all) {
            if (latest.isEmpty() && standing(snapshot).stands) {
                latest = Optional.of(snapshot);
            } else if (all.indexOf(snapshot) >= KEPT || !standing(snapshot).stands) {
                folder.remove(snapshot);
            }
        }
        return latest;
    }

    private UUID generation() {
        return database.ask(handle -> handle.createQuery("select generation from live.head").mapTo(UUID.class).one());
    }

    private Standing standing(Snapshot snapshot) {
        return database.ask(handle -> handle.createQuery(STANDING).bind("position", snapshot.place().position()).bind("mark", snapshot.place().mark())
                .map((row, context) -> new Standing(Head.from(row), row.getBoolean("stands"))).one());
    }

    private boolean isOld(Snapshot snapshot) {
        return snapshot.madeAt().isBefore(Instant.now().minus(every)) && standing(snapshot).head.position() != snapshot.place().position();
    }

    /** One at a time. */
    private synchronized CompletableFuture<Snapshot> make() {
        if (making == null || making.isDone()) {
            making = CompletableFuture.supplyAsync(this::made, workers);
        }
        return making;
    }

    private Snapshot made() {
        try {
            Path unfinished = folder.unfinished();
            try {
                Instant began = Instant.now();
                Snapshot snapshot = take.into(unfinished);
                folder.keep(snapshot, unfinished);
                Log.infof("A snapshot of %d stories at position %d was made in %d ms.", snapshot.stories(), snapshot.place().position(),
                        Duration.between(began, Instant.now()).toMillis());
                return snapshot;
            } catch (IOException | RuntimeException e) {
                SnapshotFolder.remove(unfinished);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
