package org.researchstories.mirror;

import org.apache.commons.io.FileUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/**
 * A partner's mirror of all stories, in files: begun with a snapshot, kept by the change log, and begun anew beside the old copy where the log says
 * 410. Whenever it is ended, it goes on from there. It knows of the API what the contract says.
 */
public final class Mirror {

    private static final int GONE = 410;
    private static final String CURRENT = "current";
    private static final String COPY = "copy-";

    private final Path folder;
    private final Asking api;
    private final IntSupplier pageSize;
    private final Tally tally = new Tally();
    private Copy copy;

    private Mirror(Path folder, Asking api, IntSupplier pageSize) {
        this.folder = folder;
        this.api = api;
        this.pageSize = pageSize;
    }

    /**
     * The mirror that is in a folder, or one that is made there now.
     *
     * @param pageSize how many changes to ask for, each time
     */
    public static Mirror in(Path folder, Asking api, IntSupplier pageSize) {
        Mirror mirror = new Mirror(folder, api, pageSize);
        mirror.open();
        return mirror;
    }

    private void open() {
        try {
            Path current = Files.createDirectories(folder).resolve(CURRENT);
            if (Files.exists(current)) {
                copy = Copy.in(folder.resolve(Files.readString(current)));
                removeUnfinished();
            } else {
                beginAnew();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever was ended while it made a copy has left some of it. */
    private void removeUnfinished() throws IOException {
        String current = Files.readString(folder.resolve(CURRENT));
        try (Stream<Path> copies = Files.list(folder)) {
            copies.filter(Files::isDirectory).filter(copy -> copy.getFileName().toString().startsWith(COPY) && !copy.getFileName().toString().equals(current)).map(Path::toFile).forEach(FileUtils::deleteQuietly);
        }
    }

    public Copy copy() {
        return copy;
    }

    public Tally tally() {
        return tally;
    }

    private enum Read { ALL, SOME, EXPIRED }

    /**
     * Asks once for what comes next, and applies it.
     *
     * @param wait for how long to wait where there is nothing yet
     * @return whether that was all that there is
     */
    public boolean readOn(Duration wait) {
        Read read = read(copy, wait);
        if (read == Read.EXPIRED) {
            beginAnew();
        }
        return read == Read.ALL;
    }

    private Read read(Copy copy, Duration wait) {
        Bookmark bookmark = copy.bookmark();
        Answer answer = api.get("/v1/changes?limit=%d&wait=%d".formatted(pageSize.getAsInt(), wait.toSeconds())
                + (bookmark.cursor().isEmpty() ? "" : "&cursor=" + bookmark.cursor()));
        if (answer.status() == GONE) {
            return Read.EXPIRED;
        }
        Page page = Page.of(answer.ok().json(), bookmark.position());
        if (!page.isInPlace()) {
            tally.misplaced.incrementAndGet();
            return Read.SOME;
        }
        try {
            copy.keep(new Applying(copy, api, tally).all(page));
        } catch (Story.NotThere restored) {
            return Read.SOME;
        }
        return page.more() ? Read.SOME : Read.ALL;
    }

    /** Reads what there is. */
    void catchUp() {
        boolean all = false;
        while (!all) {
            all = readOn(Duration.ZERO);
        }
    }

    /** What was shown is shown until the new copy has read all that there is: no story that was withdrawn after the snapshot comes back for a moment. */
    private void beginAnew() {
        Path folder = this.folder.resolve(COPY + UUID.randomUUID());
        Copy next = null;
        Read read = Read.EXPIRED;
        while (read != Read.ALL) {
            if (read == Read.EXPIRED) {
                FileUtils.deleteQuietly(folder.toFile());
                tally.anew.incrementAndGet();
                next = new Beginning(api).in(folder);
            }
            read = read(next, Duration.ZERO);
        }
        show(folder);
        Copy old = copy;
        copy = next;
        if (old != null) {
            old.delete();
        }
    }

    private void show(Path copy) {
        try {
            Path unfinished = folder.resolve(CURRENT + ".unfinished");
            Files.writeString(unfinished, folder.relativize(copy).toString());
            Files.move(unfinished, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What is wrong with the copy, once both are at the same position.
     *
     * @return of each id that differs the versions, ours and theirs; empty where the copy is right
     */
    public SortedMap<String, String> differences() {
        return new Comparison(this, api).differences();
    }
}
