package org.researchstories.soak;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * What a soak has found.
 *
 * @param repeated    how often a writer had to ask again
 * @param earlierLogs stories by positions, as the log of each life but the last had them
 * @param log         the same of the last
 * @param differences of each mirror, what is wrong with it
 */
record Report(Soak soak, Duration took, Map<Fault, Integer> faults, List<Dump> restored, List<Map<Long, String>> earlierLogs, int repeated, Ledger ledger, SortedMap<Long, String> log,
        List<Follower.Tallies> mirrors, Map<Integer, SortedMap<String, String>> differences) {

    /** Acts that were acknowledged and that the log of their own life did not have, or the last log where no restoration took them back. */
    List<Ledger.Entry> lost() {
        return ledger.entries().stream().filter(entry -> isMissing(entry, entry.life() < earlierLogs.size() ? earlierLogs.get(entry.life()) : log)
                || !entry.isTakenBack(restored) && isMissing(entry, log)).toList();
    }

    private static boolean isMissing(Ledger.Entry entry, Map<Long, String> log) {
        return !entry.story().equals(log.get(entry.position()));
    }

    long takenBack() {
        return ledger.entries().stream().filter(entry -> entry.isTakenBack(restored)).count();
    }

    boolean isGood() {
        return restored.size() == soak.restorations() && lost().isEmpty() && differences.values().stream().allMatch(Map::isEmpty);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, """
                Seed %d; %d writers, %d servers, %d mirrors; %d min %02d s
                Publications acknowledged        %,d
                Acts acknowledged, all           %,d (and %,d of which no life is known)
                Requests made again              %,d
                Faults                           %,d: %s
                Restorations into a new cluster  %,d, which took back %,d acts
                Acknowledged acts lost           %,d %s
                Changes in the log at the end    %,d
                %s""", soak.seed(), soak.writers(), soak.servers(), soak.mirrors(), took.toMinutes(), took.toSecondsPart(), ledger.publications(),
                ledger.entries().size(), ledger.ofUnknownLife(), repeated, faults.values().stream().mapToInt(count -> count).sum(), faults,
                restored.size(), takenBack(), lost().size(), lost().stream().limit(20).toList(), log.size(),
                differences.keySet().stream().map(number -> "Mirror %d: %d stories wrong %s%n  %s%n".formatted(number, differences.get(number).size(),
                        differences.get(number), mirrors.get(number))).collect(Collectors.joining()));
    }
}
