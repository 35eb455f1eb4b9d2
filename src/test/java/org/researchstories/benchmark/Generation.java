package org.researchstories.benchmark;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.researchstories.world.generator.Filling;
import org.researchstories.world.generator.SampleWorld;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Fills a database for the benchmark, where that has not been done. Run by the profile {@code bench}, never among the tests. */
@QuarkusTest
@EnabledIf("isWanted")
@TestProfile(Generation.IntoItsFolder.class)
class Generation {

    SizedDatabase database;

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

    static boolean isWanted() {
        int stories = Wanted.stories();
        return Wanted.sizes().contains(stories) && Files.notExists(Wanted.folder(stories).resolve(Application.GENERATED));
    }

    @Test
    void fills() throws IOException {
        int stories = Wanted.stories();
        Consumption server = new Consumption(ConfigProvider.getConfig().getValue(SizedDatabase.PROCESS, Long.class));
        Consumption own = new Consumption(ProcessHandle.current().pid());
        Duration[] before = {own.soFar(), server.soFar()};
        long start = System.nanoTime();
        ReadingAids aids = new ReadingAids(Statements.superuser(database.server().coordinates()));
        aids.putAway();
        filling.with(new SampleWorld(Wanted.SEED, stories), Wanted.batch(), new Progress(stories)::done);
        aids.putBack();
        double seconds = (System.nanoTime() - start) / 1e9;
        String told = String.format(Locale.ROOT, "%,d stories; the last run took %.0f s; CPU of the publishing side %.0f s, of PostgreSQL %.0f s%n",
                stories, seconds, own.soFar().minus(before[0]).toMillis() / 1e3,
                server.soFar().minus(before[1]).toMillis() / 1e3);
        System.out.print(told);
        Files.writeString(Wanted.folder(stories).resolve(Application.GENERATED), told);
    }
}
