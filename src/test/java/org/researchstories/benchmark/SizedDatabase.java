package org.researchstories.benchmark;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.researchstories.embedded.TunedServer;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The database that is to be filled: in the folder {@value #FOLDER} of its arguments, or else where the benchmark looks for it. */
public class SizedDatabase implements QuarkusTestResourceLifecycleManager {

    static final String FOLDER = "folder";
    static final String PROCESS = "bench.database-process";

    private TunedServer running;
    private Path folder;

    @Override
    public void init(Map<String, String> arguments) {
        folder = arguments.containsKey(FOLDER) ? Path.of(arguments.get(FOLDER)) : Wanted.folder(Wanted.stories());
    }

    @Override
    public Map<String, String> start() {
        running = TunedServer.over(folder);
        Map<String, String> settings = new HashMap<>(running.coordinates().asProperties());
        settings.put("stories.starter-content", "true");
        // Words are found to be common once all texts are there: each time some are, every text is looked through.
        settings.put("stories.search.least-texts", String.valueOf(Integer.MAX_VALUE));
        settings.put("quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout", "600");
        settings.put("quarkus.transaction-manager.default-transaction-timeout", "10M");
        settings.put(PROCESS, String.valueOf(running.process().pid()));
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(SizedDatabase.class));
    }

    TunedServer server() {
        return running;
    }

    @Override
    public void stop() {
        if (running != null) {
            running.close();
        }
    }
}
