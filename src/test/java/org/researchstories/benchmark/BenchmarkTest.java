package org.researchstories.benchmark;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.apache.commons.io.FileUtils;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.researchstories.embedded.Credentials;
import org.researchstories.embedded.Login;
import org.researchstories.world.Folder;
import org.researchstories.world.Reader;
import org.researchstories.world.generator.Filling;
import org.researchstories.world.generator.SampleWorld;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** That the benchmark runs, over a few stories. No time is asserted. */
@QuarkusTest
@TestProfile(BenchmarkTest.OfAFewStories.class)
class BenchmarkTest {

    private static final int STORIES = 60;
    /** One of each sort: to be measured, most of the time is spent waiting for the next request to be due. */
    private static final List<String> MEASURED = List.of("item", "item, 304", Scenarios.PAGE_1, Scenarios.PAGE_1000, "rare, by date", "facets");
    private static final Path FOLDER = Folder.OF_ALL.resolve("benchmark");

    SizedDatabase database;

    @Inject
    Filling filling;

    @TestHTTPResource("/")
    URI base;

    private static final class CutOff extends RuntimeException {
    }

    /** A world of their own. */
    public static class OfAFewStories implements QuarkusTestProfile {
        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            FileUtils.deleteQuietly(FOLDER.toFile());
            return List.of(new TestResourceEntry(SizedDatabase.class, Map.of(SizedDatabase.FOLDER, FOLDER.toString())));
        }
    }

    @AfterAll
    static void nothingIsLeft() {
        FileUtils.deleteQuietly(FOLDER.toFile());
    }

    @Test
    void aWorldIsPublishedInOneGoOrTwoEveryScenarioIsServedAndOneOfEachSortMeasured() {
        SampleWorld world = new SampleWorld(Wanted.SEED, STORIES);
        Set<String> aidsBefore = aids();
        new ReadingAids(superuser()).putAway();
        assertTrue(aids().size() < aidsBefore.size());
        assertThrows(CutOff.class, () -> filling.with(world, 25, done -> {
            throw new CutOff();
        }));
        new ReadingAids(superuser()).putAway();
        filling.with(world, 25, done -> { });
        new ReadingAids(superuser()).putBack();
        assertEquals(aidsBefore, aids());
        assertEquals(STORIES, Reader.walks("/v1/stories?limit=100", "attribution").stream().filter(it -> it.contains("generated")).count());
        assertTrue(Reader.walks("/v1/stories?limit=100", "sample").stream().allMatch("true"::equals));

        for (Scenario scenario : Scenarios.of(world)) {
            scenario.paths().forEach(path -> assertEquals(200, Reader.asking().accept(scenario.accept()).get(path).statusCode(), path));
        }
        Rounds rounds = new Rounds(List.of(target(world)), 2, 0.2, 0);
        List<Measurement> measured = rounds.measured(sofar -> { });
        assertEquals(List.of(), rounds.faults());
        for (String scenario : MEASURED) {
            List<Measurement> of = measured.stream().filter(it -> it.scenario().equals(scenario)).toList();
            assertEquals(List.of(1, 2), of.stream().map(Measurement::round).toList(), scenario);
            assertTrue(of.stream().allMatch(it -> it.failed() == 0 && it.p50() > 0 && it.p99() >= it.p50() && it.statements() >= 1), of.toString());
        }
        assertTrue(new Report(measured).table().contains("page 1,000 to page 1"));
    }

    @Test
    void aTableThatIsReadFromEndToEndIsSeenAndSoIsWhatIsReadByAnIndex() {
        Jdbi superuser = superuser();
        superuser.useHandle(handle -> {
            handle.execute("create table if not exists large as select n from generate_series(1, 20000) as n");
            handle.execute("create index if not exists large_n on large (n)");
            handle.execute("analyze large");
        });
        assertEquals(new Plans.Reads(List.of("large"), 20_000),
                plans(credentials().superuser()).causedBy(() -> superuser.useHandle(handle -> handle.execute("select count(*) from large where n <> 7"))));
        assertEquals(new Plans.Reads(List.of(), 3),
                plans(credentials().superuser()).causedBy(() -> superuser.useHandle(handle -> handle.execute("select n from large where n between 7 and 9"))));
        superuser.useHandle(handle -> handle.execute("drop table large"));
    }

    /** Every index, and every trigger that is not put away. */
    private Set<String> aids() {
        return superuser().withHandle(handle -> handle.createQuery("""
                select indexdef from pg_indexes where schemaname = 'live'
                union all select tgname from pg_trigger where tgenabled <> 'D' and not tgisinternal""").mapTo(String.class).set());
    }

    private Credentials credentials() {
        return database.server().coordinates().credentials();
    }

    private Jdbi superuser() {
        return Statements.superuser(database.server().coordinates());
    }

    private Plans plans(Login login) {
        return new Plans(superuser(), database.server().log(), login.name());
    }

    private Target target(SampleWorld world) {
        return new Target(STORIES, base, new Consumption(ProcessHandle.current().pid()), new Consumption(database.server().process().pid()),
                new Statements(database.server().coordinates()), plans(credentials().reader()),
                Scenarios.of(world).stream().filter(scenario -> MEASURED.contains(scenario.name())).toList());
    }
}
