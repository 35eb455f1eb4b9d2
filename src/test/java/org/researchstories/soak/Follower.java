package org.researchstories.soak;

import org.researchstories.mirror.Asking;
import org.researchstories.mirror.Mirror;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.SortedMap;
import java.util.function.BooleanSupplier;

/** A mirror that is ended at any request and goes on from its files, asks for pages of any size, and is answered late and twice. */
final class Follower implements Runnable {

    private final Path folder;
    private final Asking api;
    private final Echo echo;
    private final Random random;
    private final BooleanSupplier isOver;
    private final Tallies tallies = new Tallies();
    private int requests;

    /** @param isOver whether it need not follow any more */
    Follower(Path folder, Asking api, Random random, BooleanSupplier isOver) {
        this.folder = folder;
        this.api = api;
        this.random = random;
        this.isOver = isOver;
        this.echo = new Echo((path, headers) -> {
            if (requests-- == 0) {
                throw new Ended();
            }
            return api.get(path, headers);
        }, random);
    }

    private static final class Ended extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    @Override
    public void run() {
        while (!isOver.getAsBoolean()) {
            requests = random.nextInt(1, 300);
            Mirror mirror = null;
            try {
                mirror = Mirror.in(folder, echo, () -> random.nextInt(1, 200));
                while (!isOver.getAsBoolean()) {
                    mirror.readOn(Duration.ofSeconds(random.nextInt(2)));
                }
            } catch (Ended ended) {
                tallies.ended++;
            }
            tallies.add(mirror, echo);
        }
    }

    /** Now that nothing is in its way: by the digest, and file by file against a copy that is made now. */
    SortedMap<String, String> differences() {
        Mirror mirror = Mirror.in(folder, api, () -> 1000);
        SortedMap<String, String> differences = mirror.differences();
        tallies.add(mirror, echo);
        Mirror fresh = Mirror.in(folder.resolveSibling(folder.getFileName() + "-made-anew"), api, () -> 1000);
        mirror.copy().filesOtherThanIn(fresh.copy()).forEach(file -> differences.put(file, "not as in a new copy"));
        return differences;
    }

    Tallies tallies() {
        return tallies;
    }

    /** What the mirror of each time has been through, together. */
    static final class Tallies {

        private int ended;
        private int changes;
        private int misplaced;
        private int anew;
        private int doubted;
        private int echoed;

        private void add(Mirror mirror, Echo echo) {
            echoed = echo.echoed();
            if (mirror != null) {
                changes += mirror.tally().changes.get();
                misplaced += mirror.tally().misplaced.get();
                anew += mirror.tally().anew.get();
                doubted += mirror.tally().doubted.get();
            }
        }

        int changes() {
            return changes;
        }

        @Override
        public String toString() {
            return "%,d changes applied; ended and gone on %,d times, begun anew %,d; %,d pages late or twice, %,d of them not of what came next; %,d stories fetched again in doubt"
                    .formatted(changes, ended, anew, echoed, misplaced, doubted);
        }
    }
}
