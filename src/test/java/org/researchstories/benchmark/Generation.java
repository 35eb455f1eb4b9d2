package org.researchstories.benchmark;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.researchstories.world.generator.Filling;
import org.researchstories.world.generator.SampleWorld;

import java.util.List;

/** Fills a database for the benchmark. Run by the profile {@code bench}, never among the tests. */
@QuarkusTest
@TestProfile(Generation.IntoItsFolder.class)
class Generation {

    private static final long SEED = 1;

    @Inject
    Filling filling;

    /** Not the database of the tests. */
    public static class IntoItsFolder implements QuarkusTestProfile {
        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(SizedDatabase.class));
        }
    }

    @Test
    void fills() {
        int stories = Wanted.stories();
        long start = System.nanoTime();
        Consumption own = Consumption.of(ProcessHandle.current().pid());
        Consumption database = Consumption.of(org.eclipse.microprofile.config.ConfigProvider.getConfig().getValue(SizedDatabase.PROCESS, Long.class));
        double[] before = {0, 0, 0};
        filling.with(new SampleWorld(SEED, stories), Integer.getInteger("bench.batch", 500), done -> {
            double s = (System.nanoTime() - start) / 1e9;
            double j = (own.soFar().minus(database.soFar())).toMillis() / 1e3, d = database.soFar().toMillis() / 1e3;
            System.out.printf("%d of %d, %.0f s, %.0f/s; this batch wall %.1f jvm %.1f pg %.1f%n", done, stories, s, done / s, s - before[0], j - before[1], d - before[2]);
            before[0] = s; before[1] = j; before[2] = d;
        });
        System.out.printf("done %.0f s%n", (System.nanoTime() - start) / 1e9);
    }
}
