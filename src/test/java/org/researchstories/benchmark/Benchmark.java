package org.researchstories.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures the application over databases of several sizes, all of them up at once. No time is asserted, but that all is answered and by indexes is. */
final class Benchmark {

    private Benchmark() {
    }

    public static void main(String... none) throws IOException {
        Core.OF_LOAD.hold(ProcessHandle.current().pid());
        List<Application> applications = new ArrayList<>();
        try {
            for (int stories : Wanted.sizes()) {
                applications.add(Application.over(stories));
            }
            Path csv = Wanted.results().resolve("measurements.csv");
            Rounds rounds = new Rounds(applications.stream().map(Application::target).toList(), Wanted.rounds(), Wanted.seconds(), Wanted.repeats());
            List<Measurement> measured = rounds.measured(sofar -> new Report(sofar).write(csv));
            System.out.println(new Report(measured).table());
            System.out.println("Every measurement is in " + csv.toAbsolutePath());
            if (!rounds.faults().isEmpty()) {
                throw new IllegalStateException(String.join("; ", rounds.faults()));
            }
        } finally {
            applications.forEach(Application::close);
        }
    }
}
