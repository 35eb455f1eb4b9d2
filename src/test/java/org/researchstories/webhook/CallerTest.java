package org.researchstories.webhook;

import io.vertx.core.Vertx;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Which machine is really connected to, whatever a name leads to. */
class CallerTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final String URL = "https://hooks.charity.org:8443/stories";

    @AfterAll
    static void end() {
        VERTX.close();
    }

    /** What a name leads to, one look after the other; the last for ever. */
    private static final class Rebinding implements Resolver {

        private final Deque<List<InetAddress>> answers = new ArrayDeque<>();

        private Rebinding(String... answers) throws UnknownHostException {
            for (String answer : answers) {
                List<InetAddress> addresses = new ArrayList<>();
                for (String address : answer.split(" ")) {
                    addresses.add(InetAddress.getByName(address));
                }
                this.answers.add(addresses);
            }
        }

        @Override
        public synchronized List<InetAddress> addresses(String host) {
            return answers.size() > 1 ? answers.poll() : answers.peek();
        }
    }

    record Settings(boolean toThisMachine, Duration delay) implements WebhookConfig {

        @Override
        public int calls() {
            return 2;
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(10);
        }

        @Override
        public Duration lease() {
            return Duration.ofSeconds(90);
        }

        Settings(boolean toThisMachine) {
            this(toThisMachine, Duration.ZERO);
        }

        @Override
        public Duration deliveriesKept() {
            return Duration.ofDays(1);
        }

        @Override
        public int most() {
            return 1;
        }

        @Override
        public Duration changeover() {
            return Duration.ofDays(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "fd00::1", "64:ff9b::7f00:1", "::ffff:127.0.0.1", "93.184.215.14 127.0.0.1", "0.0.0.0"})
    void aNameThatLeadsToAnyAddressThatIsNotPublicIsNotCalled(String addresses) throws Exception {
        try (ServerSocket here = new ServerSocket(8443, 1, InetAddress.getByName("127.0.0.1"))) {
            Receipt receipt = new Caller(VERTX, new Rebinding(addresses), new Settings(false)).call(URL, Map.of(), "{}");
            assertEquals(Receipt.Outcome.FORBIDDEN_ADDRESS, receipt.outcome());
            here.setSoTimeout(1);
            assertFalse(isCalled(here));
        }
    }

    /** It leads to one place when it is looked at, and to another in the next moment: what was looked at is called, by its name. */
    @Test
    void theVeryAddressThatWasJudgedIsConnectedTo() throws Exception {
        try (ServerSocket judged = new ServerSocket(); ServerSocket other = new ServerSocket()) {
            judged.bind(new InetSocketAddress("127.0.0.2", 8443));
            other.bind(new InetSocketAddress("127.0.0.1", 8443));
            CompletableFuture<String> hello = CompletableFuture.supplyAsync(() -> helloTo(judged));
            Receipt receipt = new Caller(VERTX, new Rebinding("127.0.0.2", "127.0.0.1"), new Settings(true)).call(URL, Map.of(), "{}");
            assertTrue(hello.get(30, TimeUnit.SECONDS).contains("hooks.charity.org"), "the name is not asked for");
            assertEquals(Receipt.Outcome.UNREACHABLE, receipt.outcome());
            other.setSoTimeout(1);
            assertFalse(isCalled(other));
        }
    }

    /** What was public when the receiver was taken on, and is not at the second call. */
    @Test
    void itIsJudgedAnewAtEachCall() throws Exception {
        try (ServerSocket here = new ServerSocket()) {
            here.bind(new InetSocketAddress("127.0.0.1", 8443));
            CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> helloTo(here));
            Caller caller = new Caller(VERTX, new Rebinding("127.0.0.1", "10.0.0.1"), new Settings(true));
            caller.call(URL, Map.of(), "{}");
            assertFalse(first.get(30, TimeUnit.SECONDS).isEmpty());
            assertEquals(Receipt.Outcome.FORBIDDEN_ADDRESS, caller.call(URL, Map.of(), "{}").outcome());
        }
    }

    private static boolean isCalled(ServerSocket server) throws IOException {
        try (Socket called = server.accept()) {
            return called.isConnected();
        } catch (SocketTimeoutException nobody) {
            return false;
        }
    }

    /** What the one who calls says first, as text; the connection ends then. */
    private static String helloTo(ServerSocket server) {
        try (Socket called = server.accept()) {
            byte[] hello = new byte[4096];
            int length = called.getInputStream().read(hello);
            return new String(Arrays.copyOf(hello, Math.max(0, length)), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}
