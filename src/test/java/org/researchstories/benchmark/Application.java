package org.researchstories.benchmark;

import org.researchstories.embedded.TunedServer;
import org.researchstories.world.Packaged;
import org.researchstories.world.generator.SampleWorld;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The application as it is shipped, but that it keeps no answers, over a database that was filled before; both on the servers' core. */
final class Application implements AutoCloseable {

    /** The file in a folder that says that all stories are in its database. */
    static final String GENERATED = "generated";

    private final int stories;
    private final TunedServer database;
    private final Packaged application;

    private Application(int stories, TunedServer database, Packaged application) {
        this.stories = stories;
        this.database = database;
        this.application = application;
    }

    static Application over(int stories) throws IOException {
        Path folder = Wanted.folder(stories);
        if (Files.notExists(folder.resolve(GENERATED))) {
            throw new IllegalStateException("There are no %,d stories in %s yet.".formatted(stories, folder));
        }
        TunedServer database = TunedServer.over(folder);
        Packaged application = Packaged.over(database.coordinates(), folder.resolve("application.log"), List.of("-XX:+UseSerialGC", "-Xmx512m"),
                Map.of("STORIES_RENDERED_MEMORY", "0"));
        Core.OF_SERVERS.hold(application.process().pid());
        Core.OF_SERVERS.hold(database.process().pid());
        return new Application(stories, database, application).answering();
    }

    private Application answering() {
        try {
            application.answering();
            return this;
        } catch (IllegalStateException silent) {
            database.close();
            throw silent;
        }
    }

    Target target() {
        Statements statements = new Statements(database.coordinates());
        statements.settle();
        return new Target(stories, application.base(), new Consumption(application.process().pid()), new Consumption(database.process().pid()), statements,
                new Plans(Statements.superuser(database.coordinates()), database.log(),
                database.coordinates().credentials().reader().name()), Scenarios.of(new SampleWorld(Wanted.SEED, stories)));
    }

    @Override
    public void close() {
        application.close();
        database.close();
    }
}
