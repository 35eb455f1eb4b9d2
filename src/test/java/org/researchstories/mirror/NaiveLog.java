package org.researchstories.mirror;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/**
 * An API of the same form over a change log as one would make it without much thought: positions by a sequence, taken where a change is written and
 * seen where it is committed. What is wrong with it, a mirror must be wrong by; and nothing else may be wrong with it, which shows where
 * writers are made to commit in the order of their positions.
 */
final class NaiveLog implements AutoCloseable {

    private static final String POSITION = "coalesce((select max(position) from naive.change), 0)";

    private final Handle reading;
    private final boolean inOrder;
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpServer server;
    private final AtomicInteger pages = new AtomicInteger();

    /** @param inOrder whether whoever writes locks the log until the commit */
    NaiveLog(Jdbi database, boolean inOrder) {
        this.inOrder = inOrder;
        database.useHandle(owner -> owner.createScript("""
                drop schema if exists naive cascade;
                create schema naive;
                create table naive.change (position bigserial primary key, id text not null, version int not null);
                create table naive.story (id text primary key, version int not null);
                """).execute());
        this.reading = database.open();
        this.server = vertx.createHttpServer().requestHandler(this::handle).listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    /**
     * Publishes a story in its next version.
     *
     * @param writer    whose connection it is
     * @param meanwhile runs between the writing and the commit
     */
    void publishes(Handle writer, UUID story, Runnable meanwhile) {
        writer.useTransaction(writing -> {
            if (inOrder) {
                writing.execute("lock table naive.change in share row exclusive mode");
            }
            int version = writing.createQuery("insert into naive.story values (:id, 1) on conflict (id) do update set version = story.version + 1 returning version")
                    .bind("id", story.toString()).mapTo(int.class).one();
            writing.execute("insert into naive.change (id, version) values (?, ?)", story.toString(), version);
            meanwhile.run();
        });
    }

    /** One question at a time, and each by the same connection to the database: a mirror that is slower than the writers loses nothing. */
    private void handle(HttpServerRequest question) {
        byte[] answer = question.path().endsWith(".gz") ? packed("") : switch (question.path()) {
            case "/v1/changes" -> changes(Long.parseLong(question.getParam("cursor", "0")), Integer.parseInt(question.getParam("limit")));
            case "/v1/digest" -> digest(question.getParam("prefix", ""));
            case "/v1/snapshots/latest" -> snapshot();
            default -> story(question.path().substring(1));
        };
        question.response().setStatusCode(question.path().endsWith(".gz") ? 206 : 200).putHeader("Content-Position", String.valueOf(position()))
                .end(Buffer.buffer(answer));
    }

    int pagesRead() {
        return pages.get();
    }

    private long position() {
        return reading.createQuery("select " + POSITION).mapTo(long.class).one();
    }

    private byte[] changes(long after, int limit) {
        pages.incrementAndGet();
        List<Map<String, Object>> found = reading.createQuery("""
                select position, id, version, 'upsert' as op, '/' || id as href from naive.change where position > :after order by position limit :limit""")
                .bind("after", after).bind("limit", limit).mapToMap().list();
        long last = found.isEmpty() ? after : (Long) found.getLast().get("position");
        return json(Map.of("items", found, "nextCursor", String.valueOf(last), "more", found.size() == limit, "position", last));
    }

    private byte[] story(String id) {
        int version = reading.createQuery("select version from naive.story where id = :id").bind("id", id).mapTo(int.class).one();
        return json(Map.of("id", id, "locale", "en", "version", version, "availableLocales", List.of(Map.of("locale", "en"))));
    }

    private byte[] digest(String prefix) {
        SortedMap<String, Integer> stories = new TreeMap<>();
        reading.createQuery("select id, version from naive.story where id like :prefix || '%'").bind("prefix", prefix)
                .map((row, context) -> stories.put(row.getString("id"), row.getInt("version"))).list();
        return json(Map.of("digest", HashTree.digest(prefix, stories), "items",
                stories.entrySet().stream().map(story -> Map.of("id", story.getKey(), "version", story.getValue())).toList()));
    }

    /** There is nothing yet where a mirror begins. */
    private static byte[] snapshot() {
        byte[] file = packed("");
        return json(Map.of("cursor", "0", "position", 0, "files",
                List.of(Map.of("href", "/v1/snapshots/none.gz", "mediaType", "application/gzip", "bytes", file.length, "sha256", HashTree.sha256(file)))));
    }

    private static byte[] packed(String lines) {
        try (ByteArrayOutputStream packed = new ByteArrayOutputStream()) {
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(lines.getBytes(StandardCharsets.UTF_8));
            }
            return packed.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] json(Object view) {
        try {
            return Answer.JSON.writeValueAsBytes(view);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        reading.close();
    }
}
