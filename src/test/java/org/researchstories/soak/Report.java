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
 * @param log         stories by positions, as the log has them at the end
 * @param differences of each mirror, what is wrong with it
 */
record Report(Soak soak, Duration took, Map<Fault, Integer> faults, List<Dump> restored, int repeated, Ledger ledger, SortedMap<Long, String> log,
        List<Follower.Tallies> mirrors, Map<Integer, Map<String, String>> differences) {

    /** Acts that were acknowledged, that no restoration took back, and that the log does not have. */
    List<Ledger.Entry> lost() {
        return ledger.entries().stream().filter(entry -> !entry.isTakenBack(restored)).filter(entry -> !entry.story().equals(log.get(entry.position()))).toList();
    }

    long takenBack() {
        return ledger.entries().stream().filter(entry -> entry.isTakenBack(restored)).count();
    }

    boolean isGood() {
        return lost().isEmpty() && differences.values().stream().allMatch(Map::isEmpty);
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
