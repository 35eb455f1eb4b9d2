package org.researchstories.benchmark;

import org.researchstories.benchmark.Burst.Asked;
import org.researchstories.embedded.TunedServer;
import org.researchstories.world.Packaged;
import org.researchstories.world.generator.SampleWorld;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What an answer costs beside the same bytes from a server that does nothing else, and beside one that reads one prepared statement: all up at once, on one core, the load on
 * another; in one order, then in the opposite. Microseconds of CPU, of server and PostgreSQL together, for each request. Databases are those of {@link Benchmark}.
 */
final class Speed {

    private static final List<String> JVM = List.of("-XX:+UseSerialGC", "-Xmx512m");

    private static final Duration LEAST_WARMING = Duration.ofSeconds(30);
    private static final Duration A_WHILE = Duration.ofSeconds(3);
    private static final double RISING = 1.02;
    /** The compiler comes to what is slow late: thousands of lists are answered before it is done. */
    private static final int WHILES_WITHOUT_RISING = 6;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Costs> measured = new ArrayList<>();

    private Speed() {
    }

    /** A server as it is measured. */
    private record Server(URI base, Consumption own, Consumption database) {

        double micros() {
            return (own.soFar().toNanos() + database.soFar().toNanos()) / 1e3;
        }
    }

    /** What is asked of a server, and of what shows the limit. */
    private record Race(String name, double aim, Server server, List<Asked> asked, int status, Server limit) {
    }

    /**
     * @param micros of an answer
     * @param others the share of the servers' core that other processes took meanwhile
     */
    private record Cost(double micros, double others) {
    }

    record Costs(String race, int stories, int round, double aim, double own, double limit) {
    }

    public static void main(String... none) throws IOException {
        Core.OF_LOAD.hold(ProcessHandle.current().pid());
        Speed speed = new Speed();
        for (int stories : Wanted.sizes()) {
            speed.of(stories);
            speed.report();
        }
        System.out.println("As CSV and as a plot: " + Wanted.results().toAbsolutePath().resolve("speed.csv") + ", speed.svg");
    }

    /** All that was measured until now. */
    private void report() throws IOException {
        SpeedReport report = new SpeedReport(measured);
        System.out.println(report.table());
        Files.writeString(Wanted.results().resolve("speed.csv"), report.csv());
        Files.writeString(Wanted.results().resolve("speed.svg"), report.plot());
    }

    private void of(int stories) throws IOException {
        Path folder = Wanted.folder(stories);
        try (TunedServer database = TunedServer.over(folder);
                Packaged keeping = application(database, folder.resolve("keeping.log"), Map.of());
                Packaged rendering = application(database, folder.resolve("rendering.log"), Map.of("STORIES_RENDERED_MEMORY", "0"))) {
            keeping.answering();
            rendering.answering();
            new Statements(database.coordinates()).settle();
            List<Scenario> all = Scenarios.of(new SampleWorld(Wanted.SEED, stories));
            List<String> items = paths(all, "item");
            List<String> lists = paths(all, Scenarios.LIST);
            Path answers = answers(keeping.base(), Stream.concat(items.stream(), lists.stream()).toList(), folder.resolve("answers"));
            try (Rival bytes = Rival.answering(database.coordinates(), folder.resolve("bytes.log"), "bytes", answers.toString());
                    Rival row = Rival.answering(database.coordinates(), folder.resolve("row.log"), "row");
                    Rival rows = Rival.answering(database.coordinates(), folder.resolve("rows.log"), "rows");
                    Rival filtered = Rival.answering(database.coordinates(), folder.resolve("filtered.log"), "filtered");
                    Rival found = Rival.answering(database.coordinates(), folder.resolve("found.log"), "found");
                    Burst load = new Burst()) {
                Consumption ofDatabase = new Consumption(database.process().pid());
                Server kept = new Server(keeping.base(), new Consumption(keeping.process().pid()), ofDatabase);
                Server rendered = new Server(rendering.base(), new Consumption(rendering.process().pid()), ofDatabase);
                Server inMemory = server(bytes, ofDatabase);
                List<Race> races = Stream.of(
                        new Race("item, kept", 2, kept, asked(items), 200, inMemory),
                        new Race("item, 304", 1.5, kept, known(keeping.base(), items), 304, inMemory),
                        new Race("list of 20, kept", 2, kept, asked(lists), 200, inMemory),
                        new Race("list of 20, 304", 1.5, kept, known(keeping.base(), lists), 304, inMemory),
                        new Race("item, rendered", 1.6, rendered, asked(items), 200, server(row, ofDatabase)),
                        new Race("list of 20, rendered", 1.7, rendered, asked(lists), 200, server(rows, ofDatabase)),
                        new Race("filtered list, rendered", 1.7, rendered, asked(paths(all, "common, by date")), 200, server(filtered, ofDatabase)),
                        new Race("search, rendered", 1.5, rendered, asked(paths(all, Scenarios.SEARCH)), 200, server(found, ofDatabase)),
                        new Race("search by date, rendered", 1.5, rendered, asked(paths(all, Scenarios.SEARCH_BY_DATE)), 200, server(found, ofDatabase)))
                        .filter(race -> Wanted.scenarios().test(race.name)).toList();
                races.forEach(race -> warm(race, load));
                for (int round = 1; round <= Wanted.rounds(); round++) {
                    for (Race race : round % 2 == 1 ? races : races.reversed()) {
                        measured.add(costs(race, stories, round, load));
                    }
                    System.out.printf("%,d stories: round %d of %d is done%n", stories, round, Wanted.rounds());
                }
                System.out.printf("%,d stories: memory (PSS) after all this: %,d MB where answers are kept, %,d MB where none are, %,d MB of a bare server%n", stories,
                        kept.own.megabytes(), rendered.own.megabytes(), inMemory.own.megabytes());
            }
        }
    }

    private static Packaged application(TunedServer database, Path log, Map<String, String> settings) throws IOException {
        Map<String, String> all = new HashMap<>(settings);
        all.put("STORIES_READING_PUBLIC_BASE_URL", "https://stories.example.org");
        Packaged application = Packaged.over(database.coordinates(), log, JVM, all);
        Core.OF_SERVERS.hold(application.process().pid());
        Core.OF_SERVERS.hold(database.process().pid());
        return application;
    }

    private static Server server(Rival rival, Consumption database) {
        return new Server(rival.base(), new Consumption(rival.process().pid()), database);
    }

    /** Until for some time no more is answered than before. What a cold disk is too slow for is asked again. */
    private static void warm(Race race, Burst load) {
        for (Server server : List.of(race.server, race.limit)) {
            List<Asked> asked = server == race.limit ? unconditional(race) : race.asked;
            int status = server == race.limit ? 200 : race.status;
            long most = 0;
            int without = 0;
            long end = System.nanoTime() + LEAST_WARMING.toNanos();
            while (without < WHILES_WITHOUT_RISING || System.nanoTime() < end) {
                Burst.Answers answers = load.answers(server.base, asked, status, A_WHILE);
                if (answers.answered() == 0) {
                    throw new IllegalStateException("%s is never answered %d".formatted(race.name, status));
                }
                without = answers.answered() > RISING * most || answers.others() > 0 ? 0 : without + 1;
                most = Math.max(most, answers.answered());
            }
        }
    }

    private static List<Asked> unconditional(Race race) {
        return race.asked.stream().map(it -> new Asked(it.address(), null)).toList();
    }

    private static Costs costs(Race race, int stories, int round, Burst load) {
        double own = 0;
        double limit = 0;
        for (boolean first : List.of(true, false)) {
            if (first == (round % 2 == 1)) {
                own = cost(race.server, race.asked, race.status, load);
            } else {
                limit = cost(race.limit, unconditional(race), 200, load);
            }
        }
        return new Costs(race.name, stories, round, race.aim, own, limit);
    }

    private static double cost(Server server, List<Asked> asked, int status, Burst load) {
        return Undisturbed.of(Wanted.repeats(), () -> once(server, asked, status, load), Cost::others).micros;
    }

    private static Cost once(Server server, List<Asked> asked, int status, Burst load) {
        Duration busy = Core.OF_SERVERS.busy();
        double before = server.micros();
        long start = System.nanoTime();
        long answered = load.answered(server.base, asked, status, Duration.ofSeconds(Wanted.seconds()));
        double seconds = (System.nanoTime() - start) / 1e9;
        double own = server.micros() - before;
        return new Cost(own / answered, Math.max(0, (Core.OF_SERVERS.busy().minus(busy).toNanos() / 1e3 - own) / 1e6 / seconds));
    }

    private static List<String> paths(List<Scenario> all, String name) {
        return all.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow().paths();
    }

    private static List<Asked> asked(List<String> paths) {
        return paths.stream().map(path -> new Asked(path, null)).toList();
    }

    private List<Asked> known(URI base, List<String> paths) {
        return paths.stream().map(path -> new Asked(path, answer(base.resolve(path)).headers().firstValue("ETag").orElseThrow())).toList();
    }

    private Path answers(URI base, List<String> paths, Path file) throws IOException {
        List<String> lines = paths.stream().map(path -> path + " " + Base64.getEncoder().encodeToString(answer(base.resolve(path)).body())).toList();
        return Files.write(file, lines);
    }

    private HttpResponse<byte[]> answer(URI address) {
        try {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
