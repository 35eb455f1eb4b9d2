package org.researchstories.benchmark;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.researchstories.embedded.TunedServer;

import java.util.HashMap;
import java.util.Map;

/** The database that is to be filled. */
public class SizedDatabase implements QuarkusTestResourceLifecycleManager {

    static final String PROCESS = "bench.database-process";

    private TunedServer server;

    @Override
    public Map<String, String> start() {
        server = TunedServer.over(Wanted.folder());
        Map<String, String> settings = new HashMap<>(server.coordinates().asProperties());
        settings.put("stories.starter-content", "true");
        settings.put(PROCESS, String.valueOf(server.process().pid()));
        return settings;
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
        }
    }
}
