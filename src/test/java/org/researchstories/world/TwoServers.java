package org.researchstories.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.commons.io.FileUtils;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;
import org.researchstories.access.ApiKey;
import org.researchstories.embedded.EmbeddedServer;
import org.researchstories.embedded.Login;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Two servers over one database, each a process of its own, and somebody in each role who works on either. */
public final class TwoServers implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CHALLENGE = """
            {"kind": "challenge", "content": {
                "story": {"wording": {"slug": "SLUG", "title": "Of SLUG", "standfirst": "In one sentence.",
                    "summary": "Enough words to say in plain English what this story is about. It is told so that a test can read it.",
                    "body": [{"type": "paragraph", "content": [{"text": "Some of it is known, and most of it is not."}]}]},
                "facts": {"displayOrder": 5000, "cancerTypes": ["lung"], "topics": ["immunotherapy"], "tags": [], "references": [], "glossaryTerms": [],
                    "relatedStories": [], "authors": [], "licence": "CC-BY-4.0", "attribution": "Written for a test", "sample": true, "sampleNotice": "Made up."},
                "updateType": "major", "changeNote": "Written for a test."},
                "keyQuestions": ["What stands in the way?"], "facts": {}}}""";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, String> settings = new HashMap<>(Map.of("STORIES_STARTER_CONTENT", "true"));
    private final Path folder;
    private final EmbeddedServer database;
    private final Packaged first;
    private final Packaged second;

    private TwoServers(Path folder, EmbeddedServer database, Map<String, String> settings) throws IOException {
        this.folder = folder;
        this.database = database;
        this.settings.putAll(settings);
        this.keys.put("administrator", ApiKey.random().secret());
        this.first = server("first").answering();
        this.second = server("second").answering();
        for (String role : List.of("author", "reviewer", "publisher", "partner")) {
            keys.put(role, answer(first, "administrator", "POST", "/edit/v1/keys", "*", """
                    {"holder": "%s", "name": "A key of a test", "roles": ["%s"], "expiresAt": "%s"}"""
                    .formatted(role, role, Instant.now().plus(1, ChronoUnit.DAYS))).path("secret").asText());
        }
    }

    public static TwoServers overAnEmptyDatabase() throws IOException {
        return overAnEmptyDatabase(Map.of());
    }

    /** @param settings environment variables besides those that there always are */
    public static TwoServers overAnEmptyDatabase(Map<String, String> settings) throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Folder.OF_ALL), "two");
        return new TwoServers(folder, EmbeddedServer.start(new Folder(folder)), settings);
    }

    private Packaged server(String name) throws IOException {
        settings.put("STORIES_ACCESS_BOOTSTRAP_KEY", keys.get("administrator"));
        return Packaged.over(database.coordinates(), folder.resolve(name + ".log"), List.of("-XX:+UseSerialGC", "-Xmx384m"), settings);
    }

    /** A draft of a story. */
    public record Draft(String id, String story, String slug, int revision) {

        private String path() {
            return "/edit/v1/drafts/" + id;
        }

        private String tag() {
            return "\"%d\"".formatted(revision);
        }
    }

    public Packaged first() {
        return first;
    }

    public Packaged second() {
        return second;
    }

    /** The database, past the applications. */
    public Jdbi sql() {
        Login owner = database.coordinates().credentials().owner();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.coordinates().jdbcUrl());
        source.setUser(owner.name());
        source.setPassword(owner.password());
        return Jdbi.create(source);
    }

    /** What a query answers that asks for one number. */
    public int number(String query) {
        return sql().withHandle(owner -> owner.createQuery(query).mapTo(int.class).one());
    }

    /** How many wait for a lock, of those that the condition says something of. */
    public static int waiting(Handle owner, String where) {
        return owner.createQuery("select count(*) from pg_locks where not granted and " + where).mapTo(int.class).one();
    }

    /** Written and approved. */
    public Draft approved(Packaged at) {
        String slug = Unique.slug("challenge");
        JsonNode draft = answer(at, "author", "POST", "/edit/v1/drafts", "*", CHALLENGE.replace("SLUG", slug));
        return approved(at, new Draft(draft.path("id").asText(), draft.path("subject").asText(), slug, 1));
    }

    /** Written once more, and approved again. */
    public Draft retitled(Packaged at, Draft draft, String title) {
        JsonNode written = answer(at, "author", "application/merge-patch+json", "PATCH", draft.path(), "*", "{\"story\": {\"wording\": {\"title\": \"%s\"}}}".formatted(title));
        return approved(at, new Draft(draft.id, draft.story, draft.slug, written.path("revision").asInt()));
    }

    private Draft approved(Packaged at, Draft draft) {
        answer(at, "author", "POST", draft.path() + "/submission", draft.tag(), "{}");
        answer(at, "reviewer", "POST", draft.path() + "/approval", draft.tag(), "{\"type\": \"editorial\", \"reviewerRole\": \"editor\"}");
        return draft;
    }

    public void published(Packaged at, Draft draft) {
        published(at, List.of(draft));
    }

    /** All of them in one act. */
    public void published(Packaged at, List<Draft> drafts) {
        answer(at, "publisher", "POST", "/edit/v1/publications", "*", "{\"drafts\": [%s]}".formatted(drafts.stream().map(TwoServers::item).collect(Collectors.joining(", "))));
    }

    /** The schedule's id. */
    public String scheduled(Packaged at, Draft draft, Instant due) {
        return answer(at, "publisher", "POST", "/edit/v1/schedules", "*", "{\"at\": \"%s\", \"zone\": \"UTC\", \"drafts\": [%s]}".formatted(
                LocalDateTime.ofInstant(due.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC), item(draft))).path("id").asText();
    }

    /**
     * Rows of a table, sent and not yet taken in.
     *
     * @return the import's id
     */
    public String sent(Packaged at, String source, String table) {
        return answer(at, "author", "text/csv; charset=utf-8", "POST", "/edit/v1/imports?source=" + source, "*", table).path("id").asText();
    }

    /** Has the partner be told of everything from the beginning of the log, and gives the secret that signs. */
    public String subscribed(Packaged at, String url) {
        return answer(at, "partner", "POST", "/partner/v1/subscriptions", "*", "{\"url\": \"%s\", \"from\": 1}".formatted(url)).path("secret").asText();
    }

    private static String item(Draft draft) {
        return "{\"id\": \"%s\", \"etag\": \"\\\"%d\\\"\"}".formatted(draft.id, draft.revision);
    }

    /** What anybody is answered. */
    public int read(Packaged at, Draft draft) {
        return send(at, HttpRequest.newBuilder(at.base().resolve("/v1/challenges/" + draft.slug))).statusCode();
    }

    /** @throws IllegalStateException where it is no success */
    private JsonNode answer(Packaged at, String role, String method, String path, String based, String body) {
        return answer(at, role, "application/json", method, path, based, body);
    }

    private JsonNode answer(Packaged at, String role, String contentType, String method, String path, String based, String body) {
        HttpResponse<String> answer = send(at, HttpRequest.newBuilder(at.base().resolve(path)).header("Authorization", "Bearer " + keys.get(role))
                .header("Content-Type", contentType).header("If-Match", based).method(method, HttpRequest.BodyPublishers.ofString(body)));
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException("%s %s: %d %s".formatted(method, path, answer.statusCode(), answer.body()));
        }
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> send(Packaged at, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("no answer from " + at.base(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        first.close();
        second.close();
        database.close();
        FileUtils.deleteQuietly(folder.toFile());
    }
}
