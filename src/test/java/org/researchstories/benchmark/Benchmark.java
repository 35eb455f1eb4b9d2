package org.researchstories.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures the application over databases of several sizes, all of them up at once. Nothing is asserted. */
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
            List<Measurement> measured = new Rounds(applications.stream().map(Application::target).toList(), Wanted.rounds(), Wanted.seconds())
                    .measured(sofar -> new Report(sofar).write(csv));
            System.out.println(new Report(measured).table());
            System.out.println("Every measurement is in " + csv.toAbsolutePath());
        } finally {
            applications.forEach(Application::close);
        }
    }
}
