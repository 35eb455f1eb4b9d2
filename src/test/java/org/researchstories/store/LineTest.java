package org.researchstories.store;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import org.apache.commons.io.FileUtils;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.embedded.EmbeddedServer;
import org.researchstories.embedded.Login;
import org.researchstories.world.Folder;
import org.researchstories.world.Until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a thread is told that asks without waiting. */
class LineTest {

    private static final int MANY = 600;
    private static final String PROCESS = "select pg_backend_pid()";

    private static Path folder;
    private static EmbeddedServer server;
    private static Vertx vertx;
    private Context thread;
    private Line line;

    @BeforeAll
    static void aServer() throws IOException {
        folder = Files.createTempDirectory(Files.createDirectories(Folder.OF_ALL), "line");
        server = EmbeddedServer.start(new Folder(folder));
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void isStopped() {
        vertx.close();
        server.close();
        FileUtils.deleteQuietly(folder.toFile());
    }

    @BeforeEach
    void aLine() {
        Login reader = server.coordinates().credentials().reader();
        PgConnectOptions address = ReaderAddress.options(server.coordinates().jdbcUrl() + "?sslmode=disable", new Properties()).orElseThrow()
                .setUser(reader.name()).setPassword(reader.password()).addProperty("options", "-c statement_timeout=1000");
        thread = vertx.getOrCreateContext();
        line = new Line(vertx, address, "line");
    }

    @Test
    void allThatIsAskedGoesDownOneConnectionAndIsAnsweredInItsOrder() {
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        List<Future<RowSet<Row>>> asked = IntStream.range(0, 100).mapToObj(number -> asked(PROCESS).onSuccess(any -> order.add(number))).toList();
        assertEquals(1, asked.stream().map(LineTest::answer).distinct().count());
        assertEquals(IntStream.range(0, 100).boxed().toList(), order);
    }

    @Test
    void whoStandsBehindAStatementThatTakesLongGoesElsewhereSoonAndLaterTheConnectionGoesOn() {
        Object process = answer(asked(PROCESS));
        Future<RowSet<Row>> slow = asked("select pg_sleep(10)");
        Future<RowSet<Row>> behind = asked(PROCESS);
        assertTrue(failure(slow).getMessage().contains("Timeout"), slow::toString);
        assertTrue(failure(behind).getMessage().contains("Timeout"), behind::toString);
        assertEquals("behind a statement that takes long", failure(asked(PROCESS)).getMessage());
        Until.until("its time is over", () -> settled(asked(PROCESS)));
        assertEquals(process, answer(asked(PROCESS)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"select no_such_column", "select 1/0"})
    void anErrorOfAStatementIsNoAnswerAndTheConnectionGoesOn(String sql) {
        Object process = answer(asked(PROCESS));
        assertTrue(failure(asked(sql)).getMessage().contains("ERROR"));
        assertEquals(process, answer(asked(PROCESS)));
    }

    @Test
    void whereAStatementIsNotPreparedAnyMoreTheConnectionEnds() {
        assertTrue(failure(asked("execute no_such_statement")).getMessage().contains("26000"));
        assertFalse(isOpen());
    }

    @Test
    void whereTheConnectionIsCutWhatIsUnderWayFailsAndLaterThereIsAnother() throws Exception {
        Object process = answer(asked(PROCESS));
        Future<RowSet<Row>> underWay = asked("select pg_sleep(10)");
        asSuperuser("select pg_terminate_backend(" + process + ")");
        failure(underWay);
        Until.until("it is tried again", () -> settled(asked(PROCESS)));
        assertNotEquals(process, answer(asked(PROCESS)));
    }

    @Test
    void whereNoConnectionCanBeOpenedThatIsNoAnswer() throws Exception {
        String reader = server.coordinates().credentials().reader().name();
        asSuperuser("alter role %s connection limit 0".formatted(reader));
        try {
            failure(asked(PROCESS));
            assertFalse(isOpen());
        } finally {
            asSuperuser("alter role %s connection limit -1".formatted(reader));
        }
    }

    /** All in one turn of the thread, in which no answer can be read. */
    @Test
    void whoFindsTooManyWaitingGoesElsewhereAndTheOthersAreAnswered() throws Exception {
        // So that it takes the thread no time to ask.
        answer(asked(PROCESS));
        IntStream.range(0, 200).mapToObj(number -> asked(PROCESS)).toList().forEach(LineTest::answer);
        List<Promise<RowSet<Row>>> answers = Stream.generate(Promise::<RowSet<Row>>promise).limit(MANY).toList();
        thread.runOnContext(on -> answers.forEach(answer -> line.ask(PROCESS, Tuple.tuple()).onComplete(answer)));
        assertEquals(PgConnectOptions.DEFAULT_PIPELINING_LIMIT + Line.MOST_WAITING, answers.stream().filter(answer -> settled(answer.future())).count());
        assertTrue(isOpen());
    }

    private Future<RowSet<Row>> asked(String sql) {
        Promise<RowSet<Row>> answer = Promise.promise();
        thread.runOnContext(on -> line.ask(sql, Tuple.tuple()).onComplete(answer));
        return answer.future();
    }

    private boolean isOpen() {
        return settled(asked(PROCESS));
    }

    private static boolean settled(Future<RowSet<Row>> asked) {
        try {
            asked.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException failed) {
            return false;
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object answer(Future<RowSet<Row>> asked) {
        assertTrue(settled(asked), String.valueOf(asked.cause()));
        return asked.result().iterator().next().getValue(0);
    }

    private static Throwable failure(Future<RowSet<Row>> asked) {
        return assertThrows(ExecutionException.class, () -> asked.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS)).getCause();
    }

    private static void asSuperuser(String sql) {
        Login superuser = server.coordinates().credentials().superuser();
        Jdbi.create(server.coordinates().jdbcUrl(), superuser.name(), superuser.password()).useHandle(handle -> handle.execute(sql));
    }
}
