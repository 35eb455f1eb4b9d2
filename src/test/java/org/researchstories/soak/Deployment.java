package org.researchstories.soak;

import org.apache.commons.io.FileUtils;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;
import org.researchstories.access.ApiKey;
import org.researchstories.embedded.BatteredServer;
import org.researchstories.embedded.Coordinates;
import org.researchstories.embedded.Login;
import org.researchstories.world.Folder;
import org.researchstories.world.Packaged;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Everything that is run: servers of the application as it is shipped, a database, and the wire between them. */
final class Deployment implements AutoCloseable {

    private final Path folder;
    private final Map<String, String> settings;
    private final String administrator = ApiKey.random().secret();
    private final List<Packaged> servers = new CopyOnWriteArrayList<>();
    private final List<Dump> restored = new CopyOnWriteArrayList<>();
    private final List<Map<Long, String>> earlierLogs = new CopyOnWriteArrayList<>();
    private final Wire wire;
    private BatteredServer database;
    private volatile int life;

    /** @param servers how many */
    Deployment(int servers) throws IOException {
        this(servers, Map.of());
    }

    /** @param settings of the servers, as environment variables, besides those that they always have */
    Deployment(int servers, Map<String, String> settings) throws IOException {
        this.settings = settings;
        this.folder = Files.createTempDirectory(Files.createDirectories(Folder.OF_ALL), "soak");
        this.database = BatteredServer.over(folder.resolve("life-0"));
        this.wire = new Wire(database.coordinates().port());
        for (int number = 0; number < servers; number++) {
            this.servers.add(started(number).answering());
        }
    }

    private Packaged started(int number) throws IOException {
        Coordinates throughTheWire = new Coordinates(wire.port(), database.coordinates().credentials());
        Map<String, String> all = new HashMap<>(Map.of("STORIES_STARTER_CONTENT", "true", "STORIES_ACCESS_BOOTSTRAP_KEY", administrator,
                "STORIES_READING_PUBLIC_BASE_URL", "http://stories.example.org", "STORIES_SYNC_SNAPSHOTS_EVERY", "5S",
                "STORIES_SYNC_SNAPSHOTS_DIRECTORY", folder.resolve("snapshots").toAbsolutePath().toString()));
        all.putAll(settings);
        return Packaged.over(throughTheWire, folder.resolve("server-" + number + "-" + System.nanoTime() + ".log"), List.of("-XX:+UseSerialGC", "-Xmx384m"), all);
    }

    String administrator() {
        return administrator;
    }

    Path folder() {
        return folder;
    }

    Wire wire() {
        return wire;
    }

    BatteredServer database() {
        return database;
    }

    int servers() {
        return servers.size();
    }

    Packaged server(int number) {
        return servers.get(number);
    }

    /** Where servers are, whether they answer or not. */
    List<URI> bases() {
        return servers.stream().map(Packaged::base).toList();
    }

    /** How often the database was restored. */
    int life() {
        return life;
    }

    /** Stories by positions, as the log of each life but the last had them at its end. */
    List<Map<Long, String>> earlierLogs() {
        return List.copyOf(earlierLogs);
    }

    /** What each life but the first began with. */
    List<Dump> restored() {
        return List.copyOf(restored);
    }

    void killServer(int number) throws IOException {
        servers.get(number).kill();
        startServer(number);
    }

    void killServers() throws IOException {
        servers.forEach(Packaged::kill);
        startServers();
    }

    private void startServers() throws IOException {
        for (int number = 0; number < servers.size(); number++) {
            startServer(number);
        }
    }

    private void startServer(int number) throws IOException {
        servers.set(number, started(number));
        servers.get(number).answering();
    }

    Dump dump(String name) throws Exception {
        return Dump.of(database.coordinates(), folder.resolve(name));
    }

    /**
     * What came after the dump has not been: the database is lost, and another cluster has what the dump had.
     *
     * @param renewed whether it is given another generation, as the instructions want it
     */
    void restore(Dump dump, boolean renewed) throws Exception {
        servers.forEach(Packaged::kill);
        restored.add(dump);
        earlierLogs.add(sql().withHandle(owner -> owner.createQuery("select position, subject from live.change where subject_kind = 'story'")
                .setMapKeyColumn("position").setMapValueColumn("subject").collectInto(new GenericType<Map<Long, String>>() { })));
        life++;
        database.close();
        FileUtils.deleteQuietly(folder.resolve("snapshots").toFile());
        database = BatteredServer.over(folder.resolve("life-" + life));
        dump.restoreInto(database.coordinates());
        if (renewed) {
            sql().useHandle(owner -> owner.execute("update live.head set generation = gen_random_uuid()"));
        }
        wire.leadsTo(database.coordinates().port());
        startServers();
    }

    void terminateConnections() {
        Login superuser = database.coordinates().credentials().superuser();
        Jdbi.create(database.coordinates().jdbcUrl(), superuser.name(), superuser.password()).useHandle(handle -> handle.execute(
                "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and usename like 'research_stories%'"));
    }

    /** The database, past the applications and the wire. */
    Jdbi sql() {
        Login owner = database.coordinates().credentials().owner();
        return Jdbi.create(database.coordinates().jdbcUrl(), owner.name(), owner.password());
    }

    @Override
    public void close() {
        new ArrayList<>(servers).forEach(Packaged::close);
        wire.close();
        database.close();
    }

    /** Nothing is left of it; after a failure one wants to look first. */
    void delete() {
        FileUtils.deleteQuietly(folder.toFile());
    }
}
