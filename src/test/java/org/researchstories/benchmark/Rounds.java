package org.researchstories.benchmark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Every scenario with every target, so many times: in one order, then in the opposite. All targets are asked a scenario at the
 * same rate, below what the slowest of them can do.
 */
final class Rounds {

    static final double SHARE_OF_CAPACITY = 0.3;
    private static final double HIGHEST_RATE = 200;
    private static final double LOWEST_RATE = 0.5;

    private final List<Target> targets;
    private final int rounds;
    private final double seconds;
    private final int repeats;
    private final Load load = new Load();
    private final List<String> faults = new ArrayList<>();

    Rounds(List<Target> targets, int rounds, double seconds, int repeats) {
        this.targets = targets;
        this.rounds = rounds;
        this.seconds = seconds;
        this.repeats = repeats;
    }

    /** @param sofar is given all that has been measured, after each round */
    List<Measurement> measured(Consumer<List<Measurement>> sofar) {
        List<List<Trial>> scenarios = targets.getFirst().scenarios().stream().map(Scenario::name).filter(Wanted.scenarios()).map(this::trials)
                .filter(trials -> !trials.isEmpty()).toList();
        scenarios.stream().flatMap(Collection::stream).forEach(trial -> trial.warm(load, seconds));
        List<Measurement> all = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            List<List<Trial>> order = new ArrayList<>(round % 2 == 1 ? scenarios : scenarios.reversed());
            for (List<Trial> trials : order) {
                List<Trial> each = new ArrayList<>(trials);
                if (round % 2 == 0) {
                    Collections.reverse(each);
                }
                for (Trial trial : each) {
                    all.add(undisturbed(trial, round, rate(trials)));
                }
            }
            System.out.printf("round %d of %d is done%n", round, rounds);
            sofar.accept(List.copyOf(all));
        }
        return all;
    }

    /** Which scenarios were not answered, or had a large table read from end to end, in words. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    private List<Trial> trials(String scenario) {
        List<Trial> trials = targets.stream().map(target -> Trial.of(target, target.scenario(scenario), load, told -> fault(target, scenario, told)))
                .flatMap(Optional::stream).toList();
        System.out.printf(Locale.ROOT, "%-24s %s%n", scenario, trials.stream()
                .map(trial -> String.format(Locale.ROOT, "%.1f ms of %,d", trial.millis(), trial.target().stories())).collect(Collectors.joining(", ")));
        trials.stream().filter(trial -> !trial.reads().whole().isEmpty()).forEach(trial ->
                fault(trial.target(), scenario, "reads from end to end " + String.join(", ", trial.reads().whole())));
        return trials;
    }

    private void fault(Target target, String scenario, String told) {
        faults.add(String.format(Locale.ROOT, "%s of %,d stories %s", scenario, target.stories(), told));
    }

    private Measurement undisturbed(Trial trial, int round, double rate) {
        return Undisturbed.of(repeats, () -> trial.measured(load, round, rate, number(rate)), Measurement::others);
    }

    private static double rate(List<Trial> trials) {
        double slowest = trials.stream().mapToDouble(Trial::millis).max().orElseThrow();
        return Math.clamp(SHARE_OF_CAPACITY * 1_000 / slowest, LOWEST_RATE, HIGHEST_RATE);
    }

    private int number(double rate) {
        return (int) Math.max(3, seconds * rate);
    }
}
