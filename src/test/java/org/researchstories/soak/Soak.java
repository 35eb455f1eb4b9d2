package org.researchstories.soak;

import org.researchstories.mirror.Asking;
import org.researchstories.mirror.PatientClient;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Writers write and mirrors follow, while everything goes wrong that may; and at the end nothing that was acknowledged is lost, and each mirror is
 * right by the digest.
 *
 * @param restorations how many times the database is lost, and an earlier dump of it restored into another cluster
 * @param publications of each writer
 * @param pause        how long nothing goes wrong, between one fault and the next
 * @param longest      after which writers stop, wherever they are
 */
record Soak(long seed, int servers, int writers, int publications, int mirrors, int restorations, Duration pause, Duration longest) {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    Report report() throws Exception {
        Deployment deployment = new Deployment(servers);
        try {
            Report report = report(deployment);
            deployment.close();
            if (report.isGood()) {
                deployment.delete();
            }
            return report;
        } catch (Exception | AssertionError e) {
            System.out.println("What is left of it is in " + deployment.folder());
            deployment.close();
            throw e;
        }
    }

    private Report report(Deployment deployment) throws Exception {
        Asking api = new PatientClient(deployment::bases, Duration.ofMinutes(10));
        Ledger ledger = new Ledger();
        Newsroom newsroom = new Newsroom(deployment);
        System.out.println("Seed " + seed);
        Instant began = Instant.now();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<?>> writing = IntStream.range(0, writers).<Future<?>>mapToObj(number -> threads.submit(
                    new Writer(number, publications, began.plus(longest), newsroom, new PatientClient(deployment::bases, Duration.ofMinutes(10)), deployment, ledger, random(number)))).toList();
            List<Follower> followers = IntStream.range(0, mirrors).mapToObj(number -> new Follower(deployment.folder().resolve("mirror-" + number),
                    new PatientClient(deployment::bases, Duration.ofMinutes(10)), random(1000 + number), () -> areDone(writing))).toList();
            List<Future<?>> following = followers.stream().<Future<?>>map(threads::submit).toList();
            Map<Fault, Integer> faults = inflicted(deployment, ledger, writing);
            for (Future<?> writer : writing) {
                writer.get();
            }
            for (Future<?> follower : following) {
                follower.get();
            }
            Map<Integer, SortedMap<String, String>> differences = new TreeMap<>();
            for (int number = 0; number < followers.size(); number++) {
                differences.put(number, followers.get(number).differences());
            }
            return new Report(this, Duration.between(began, Instant.now()), faults, deployment.restored(), deployment.earlierLogs(), newsroom.repeated(), ledger,
                    new WholeLog(api).storiesByPosition(), followers.stream().map(Follower::tallies).toList(), differences);
        }
    }

    private Random random(int of) {
        return new Random(seed * 1_000_003 + of);
    }

    private static boolean areDone(List<Future<?>> futures) {
        return futures.stream().allMatch(Future::isDone);
    }

    /** @return how often each has happened, until the writers were done */
    private Map<Fault, Integer> inflicted(Deployment deployment, Ledger ledger, List<Future<?>> writing) throws Exception {
        Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
        Random random = random(-1);
        Restorations restorations = new Restorations(this.restorations, writers * publications, random);
        Instant line = Instant.now();
        while (!areDone(writing)) {
            Instant end = Instant.now().plus(pause.dividedBy(2)).plusMillis((long) (random.nextDouble() * pause.toMillis()));
            boolean restored = false;
            while (Instant.now().isBefore(end) && !areDone(writing) && !restored) {
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
                restored = restorations.happens(deployment, ledger.publications());
            }
            if (!restored && !areDone(writing)) {
                Fault fault = Fault.values()[random.nextInt(Fault.values().length)];
                fault.happens(deployment, random);
                faults.merge(fault, 1, Integer::sum);
            }
            if (Instant.now().isAfter(line.plus(BETWEEN_LINES))) {
                line = Instant.now();
                System.out.printf("%,d of %,d publications acknowledged, %,d faults, %,d restorations%n", ledger.publications(), writers * publications,
                        faults.values().stream().mapToInt(count -> count).sum(), deployment.life());
            }
        }
        return faults;
    }
}
