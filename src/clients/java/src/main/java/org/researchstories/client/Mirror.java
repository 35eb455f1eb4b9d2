package org.researchstories.client;

import com.fasterxml.jackson.databind.JsonNode;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A copy of all stories in a store: begun with the snapshot where the store has no bookmark, kept by the change log, and begun anew where the log
 * says that it cannot go on. Whenever it is ended, it goes on from the store's bookmark, and so may another mirror with the same store.
 *
 * <p>It asks again where the API is busy or cannot be reached, waits for {@code Retry-After}, and gives up when its patience ends: with
 * {@link ProblemException}, {@link java.io.UncheckedIOException}, or {@link IllegalStateException} where a cache in between tells old news. The copy is whole then, and the same call can be made again. The snapshot's
 * compressed file, about a kilobyte a story, is in memory while it is read. To be used by one thread at a time.
 */
public final class Mirror {

    static final int LARGEST_PAGE = 1000;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final int ATTEMPTS = 10;
    private static final int GONE = 410;

    private final PatientReader api;
    private final Store store;
    private final int pageSize;
    /** Up to where stories were fetched: the copy may be ahead of its bookmark by so much, since a story is always given as it is now. */
    private long fetched;

    Mirror(PatientReader api, Store store, int pageSize) {
        this.api = api;
        this.store = store;
        this.pageSize = pageSize;
    }

    /**
     * The same mirror, which asks for so many changes at once.
     *
     * @param pageSize 1 to 1,000
     */
    public Mirror withPageSize(int pageSize) {
        if (pageSize < 1 || pageSize > LARGEST_PAGE) {
            throw new IllegalArgumentException("A page has 1 to %d changes, not %d".formatted(LARGEST_PAGE, pageSize));
        }
        return new Mirror(api, store, pageSize);
    }

    /** Applies all changes that there are, after the snapshot where there is no copy yet. */
    public void catchUp() {
        boolean all = false;
        while (!all) {
            all = readOn(Duration.ZERO);
        }
    }

    /**
     * Asks once for what comes next, and applies it.
     *
     * @param wait for how long the API may wait for something to happen; whole seconds, 0 to 30
     * @return whether that was all that there is
     */
    public boolean readOn(Duration wait) {
        if (wait.isNegative() || wait.compareTo(LONGEST_WAIT) > 0) {
            throw new IllegalArgumentException("A wait is of 0 to 30 seconds, not " + wait);
        }
        if (store.bookmark().isEmpty()) {
            beginAnew();
        }
        Optional<ChangesPage> page = after(store.bookmark().orElseThrow(), wait);
        if (page.isEmpty()) {
            beginAnew();
            return false;
        }
        apply(page.get());
        return !page.get().more();
    }

    /**
     * Whether the store has every story that is public, in its present version, and nothing else: by the digest, once both are at the same position.
     * What there is to read is read first. Where the answer is false, {@link #beginAnew()} makes it right.
     *
     * @throws IllegalStateException where so much happens that they do not meet
     */
    public boolean isIdentical() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            catchUp();
            Answer answer;
            try {
                answer = api.get("/v1/digest", Map.of("Min-Position", String.valueOf(fetched)), Duration.ZERO);
            } catch (ProblemException problem) {
                if (problem.is("position-not-reached")) {
                    // The log has forgotten what the copy was told: the database was restored.
                    return false;
                }
                throw problem;
            }
            JsonNode digest = answer.json();
            if (store.bookmark().orElseThrow().position() == digest.path("position").asLong()) {
                return HashTree.root(store.versions()).equals(digest.path("digest").asText());
            }
        }
        throw new IllegalStateException("The change log went on each time, so that nothing could be compared");
    }

    /**
     * Puts the latest snapshot in the place of all that the store has. What has been taken back since it was made is left out, so that it does not
     * come back for a moment; {@link #catchUp()} then applies the rest.
     */
    public void beginAnew() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            SnapshotFile snapshot = SnapshotFile.latest(api);
            Optional<Set<String>> takenBack = takenBackSince(snapshot.bookmark());
            if (takenBack.isPresent()) {
                snapshot.into(store, text -> !takenBack.get().contains(text.id()));
                fetched = snapshot.bookmark().position();
                return;
            }
        }
        throw new IllegalStateException("The change log goes on from no snapshot that there is");
    }

    /** @return nothing where the log does not go on from there */
    private Optional<Set<String>> takenBackSince(Bookmark snapshot) {
        Set<String> takenBack = new HashSet<>();
        Bookmark bookmark = snapshot;
        while (true) {
            Optional<ChangesPage> page = after(bookmark, Duration.ZERO);
            if (page.isEmpty()) {
                return Optional.empty();
            }
            page.get().changes().stream().filter(ChangesPage.Change::remove).map(ChangesPage.Change::id).forEach(takenBack::add);
            if (!page.get().more()) {
                return Optional.of(takenBack);
            }
            bookmark = page.get().end();
        }
    }

    /** @return nothing where the cursor has expired */
    private Optional<ChangesPage> after(Bookmark bookmark, Duration wait) {
        String cursor = bookmark.cursor().isEmpty() ? "" : "&cursor=" + URLEncoder.encode(bookmark.cursor(), StandardCharsets.UTF_8);
        Answer answer = api.get("/v1/changes?limit=%d&wait=%d%s".formatted(pageSize, wait.toSeconds(), cursor), Map.of(), wait,
                found -> found.status() == GONE || page(found, bookmark).isInPlace());
        return answer.status() == GONE ? Optional.empty() : Optional.of(page(answer, bookmark));
    }

    private static ChangesPage page(Answer answer, Bookmark after) {
        return ChangesPage.of(answer.json(), after.position());
    }

    /**
     * Removals first: they need nobody's answer, so whatever fails then, nothing is shown any longer that is not to be. They are obeyed whatever the
     * version, because a copy may be ahead of its bookmark; what has been restored since comes later in the log.
     */
    private void apply(ChangesPage page) {
        page.latest().stream().filter(ChangesPage.Change::remove).forEach(change -> store.remove(change.id()));
        page.latest().stream().filter(change -> !change.remove()).forEach(this::fetch);
        store.keep(page.end());
    }

    private void fetch(ChangesPage.Change change) {
        CurrentStory story = CurrentStory.at(change.href(), change.position(), api);
        fetched = Math.max(fetched, story.position());
        if (story.texts().isEmpty()) {
            store.remove(change.id());
        } else {
            store.put(change.id(), story.texts());
        }
    }
}
