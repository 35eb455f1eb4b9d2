package org.researchstories.benchmark;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * What can be had at all: a server that does nothing but to answer with bytes that it has ({@code bytes}), or with what one prepared statement answers
 * ({@code row}, {@code rows}, {@code filtered}, {@code found}). A process of its own; where the database is it learns from its environment.
 */
final class BareServer {

    private static final String ONE = "select outline, body from live.document where story_id = $1 and locale = 'en'";
    private static final String TWENTY = """
            select d.outline, d.body from live.listing l join live.document d on (d.story_id, d.locale) = (l.story_id, l.served)
            where l.locale = 'en' and l.state = 'published' order by l.first_published_at desc, l.story_id desc limit 20""";
    private static final String FILTERED = """
            select d.outline, d.body from live.listing l join live.document d on (d.story_id, d.locale) = (l.story_id, l.served)
            where l.locale = 'en' and l.state = 'published' and l.kind = 'research' and l.terms @> array[cast($1 as int)]
            order by l.awarded_on desc, l.story_id desc limit 20""";
    /** Full text as it comes: the newest, without an order of relevance, marks or a second thought about the spelling. */
    private static final String FOUND = """
            select d.outline, d.body from live.searchable s join live.listing l on (l.story_id, l.served) = (s.story_id, s.locale) join live.document d on (d.story_id, d.locale) = (s.story_id, s.locale)
            where l.locale = 'en' and l.state = 'published' and s.locale = 'en' and s.whole @@ websearch_to_tsquery('live.en', $1)
            order by l.first_published_at desc, l.story_id desc limit 20""";

    private static final String NUMBER = "select id from live.term where (dimension, value) = ('cancerType', $1)";

    /** Whether a statement is planned once, or each time for its values, as what filters and searches has to be. */
    private static final String KEPT = "auto";
    private static final String ANEW = "force_custom_plan";

    private BareServer() {
    }

    /** @param arguments the port, what it answers with, and for {@code bytes} the file of answers: address and content in Base64 a line */
    public static void main(String... arguments) throws IOException {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        Answering answering = switch (arguments[1]) {
            case "bytes" -> bytes(Path.of(arguments[2]));
            case "row" -> row(database(vertx, KEPT));
            case "rows" -> rows(database(vertx, KEPT), TWENTY, request -> Tuple.tuple());
            case "filtered" -> filtered(database(vertx, ANEW));
            case "found" -> rows(database(vertx, ANEW), FOUND, request -> Tuple.of(request.getParam("q")));
            default -> throw new IllegalArgumentException(arguments[1]);
        };
        vertx.createHttpServer().requestHandler(answering::answer).listen(Integer.parseInt(arguments[0]), "127.0.0.1");
    }

    @FunctionalInterface
    private interface Answering {
        void answer(HttpServerRequest request);
    }

    private static Answering bytes(Path answers) throws IOException {
        Map<String, Buffer> kept = new HashMap<>();
        for (String line : Files.readAllLines(answers)) {
            String[] answer = line.split(" ");
            kept.put(answer[0], Buffer.buffer(Base64.getDecoder().decode(answer[1])));
        }
        return request -> request.response().putHeader("Content-Type", "application/json").end(kept.get(request.uri()));
    }

    private static SqlClient database(Vertx vertx, String plans) {
        return PgBuilder.client().using(vertx).with(new PoolOptions().setMaxSize(4)).connectingTo(new PgConnectOptions()
                .setHost("127.0.0.1").setPort(Integer.parseInt(System.getenv("PGPORT"))).setDatabase(System.getenv("PGDATABASE"))
                .setUser(System.getenv("PGUSER")).setPassword(System.getenv("PGPASSWORD")).setCachePreparedStatements(true).addProperty("plan_cache_mode", plans)).build();
    }

    private static Answering row(SqlClient database) {
        return request -> database.preparedQuery(ONE).execute(Tuple.of(UUID.fromString(request.path().substring(request.path().lastIndexOf('/') + 1))))
                .onSuccess(rows -> send(request, rows)).onFailure(failure -> request.response().setStatusCode(500).end());
    }

    private static Answering rows(SqlClient database, String sql, Function<HttpServerRequest, Tuple> values) {
        return request -> database.preparedQuery(sql).execute(values.apply(request)).onSuccess(rows -> send(request, rows)).onFailure(failure -> request.response().setStatusCode(500).end());
    }

    /** What was asked for first is asked for always; its number is looked up once. */
    private static Answering filtered(SqlClient database) {
        AtomicReference<Integer> number = new AtomicReference<>();
        return request -> (number.get() == null
                ? database.preparedQuery(NUMBER).execute(Tuple.of(request.getParam("cancerType"))).map(rows -> number.updateAndGet(none -> rows.iterator().next().getInteger(0)))
                : Future.succeededFuture(number.get()))
                .compose(it -> database.preparedQuery(FILTERED).execute(Tuple.of(it)))
                .onSuccess(rows -> send(request, rows)).onFailure(failure -> request.response().setStatusCode(500).end());
    }

    private static void send(HttpServerRequest request, RowSet<Row> rows) {
        StringBuilder content = new StringBuilder();
        rows.forEach(row -> content.append(row.getString(0)).append(row.getString(1)));
        request.response().putHeader("Content-Type", "application/json").end(Buffer.buffer(content.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
