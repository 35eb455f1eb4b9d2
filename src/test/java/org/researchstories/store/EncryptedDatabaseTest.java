package org.researchstories.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.SqlClient;
import org.apache.commons.io.FileUtils;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.researchstories.embedded.EmbeddedServer;
import org.researchstories.embedded.Login;
import org.researchstories.world.Folder;
import org.researchstories.world.Until;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Who the server is has to be proven where that is asked for, whichever client asks. The server writes its own key, which nobody else may read. */
@DisabledOnOs(OS.WINDOWS)
class EncryptedDatabaseTest {

    private static Path folder;
    private static EmbeddedServer server;
    private static Vertx vertx;

    /** A key, and the certificate that it signed for itself. */
    private record Identity(String key, String certificate, Path file) {
    }

    private static Identity own;
    private static Identity other;

    @BeforeAll
    static void aServerThatEncrypts() throws IOException, GeneralSecurityException, InterruptedException {
        folder = Files.createTempDirectory(Files.createDirectories(Folder.OF_ALL), "encrypted");
        server = EmbeddedServer.start(new Folder(folder));
        own = identity("own", "localhost");
        other = identity("other", "localhost");
        Login superuser = server.coordinates().credentials().superuser();
        Jdbi.create(server.coordinates().jdbcUrl(), superuser.name(), superuser.password()).useHandle(handle -> {
            handle.execute("create temp table line (place int generated always as identity, text text)");
            for (String file : new String[] {"server.key", "server.crt"}) {
                handle.execute("truncate line");
                for (String line : (file.endsWith("key") ? own.key : own.certificate).lines().toList()) {
                    handle.execute("insert into line (text) values (?)", line);
                }
                handle.execute("copy (select text from line order by place) to program 'cat > %1$s && chmod 600 %1$s'".formatted(file));
            }
            handle.execute("alter system set ssl = on");
            handle.execute("select pg_reload_conf()");
        });
        vertx = Vertx.vertx();
        Until.until("it encrypts", () -> "on".equals(setting("ssl", superuser)));
    }

    @AfterAll
    static void isStopped() {
        vertx.close();
        server.close();
        FileUtils.deleteQuietly(folder.toFile());
    }

    @Test
    void whoProvesItIsAsked() throws Exception {
        assertEquals(true, isEncrypted("localhost", verified(own)));
    }

    @Test
    void whoeverCannotProveItIsToldNothing() {
        for (String[] asked : new String[][] {{"localhost", verified(other)}, {"127.0.0.1", verified(own)}}) {
            ExecutionException refused = assertThrows(ExecutionException.class, () -> isEncrypted(asked[0], asked[1]));
            assertFalse(refused.getCause() instanceof PgException, "it was this client that ended it: " + refused.getCause());
        }
    }

    @Test
    void whatNeedNotBeEncryptedIsNot() throws Exception {
        assertEquals(false, isEncrypted("localhost", "?sslmode=disable"));
    }

    private static String setting(String name, Login login) {
        return Jdbi.create(server.coordinates().jdbcUrl(), login.name(), login.password()).withHandle(handle -> handle.createQuery("show " + name).mapTo(String.class).one());
    }

    private static String verified(Identity identity) {
        return "?sslmode=verify-full&sslrootcert=" + URLEncoder.encode(identity.file.toString(), StandardCharsets.UTF_8);
    }

    private static boolean isEncrypted(String host, String parameters) throws InterruptedException, ExecutionException, TimeoutException {
        Login superuser = server.coordinates().credentials().superuser();
        SqlClient client = PgBuilder.client().using(vertx).connectingTo(ReaderAddress.options(server.coordinates().jdbcUrl().replace("127.0.0.1", host) + parameters, new Properties()).orElseThrow()
                .setUser(superuser.name()).setPassword(superuser.password())).build();
        Future<Boolean> answer = client.query("select ssl from pg_stat_ssl where pid = pg_backend_pid()").execute().map(rows -> rows.iterator().next().getBoolean(0));
        try {
            return answer.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } finally {
            client.close();
        }
    }

    private static Identity identity(String name, String host) throws IOException, GeneralSecurityException, InterruptedException {
        Path store = folder.resolve(name + ".p12");
        char[] password = "not a secret".toCharArray();
        assertEquals(0, new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", name, "-keyalg", "RSA", "-dname", "CN=" + host,
                "-ext", "san=dns:" + host, "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", new String(password)).inheritIO().start().waitFor());
        KeyStore keys = KeyStore.getInstance(store.toFile(), password);
        String certificate = pem("CERTIFICATE", keys.getCertificate(name).getEncoded());
        return new Identity(pem("PRIVATE KEY", keys.getKey(name, password).getEncoded()), certificate, Files.writeString(folder.resolve(name + ".pem"), certificate));
    }

    private static String pem(String what, byte[] content) {
        return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n".formatted(what, Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(content));
    }
}
