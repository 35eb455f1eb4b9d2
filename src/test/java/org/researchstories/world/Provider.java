package org.researchstories.world;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** An OpenID Connect provider, as far as its tokens go: it publishes its keys. Every test that starts the application has it. */
@QuarkusTestResource(Provider.class)
public class Provider implements QuarkusTestResourceLifecycleManager {

    public static final String ISSUER = "https://login.charity.example";
    public static final String AUDIENCE = "research-stories";

    /** Where tests find what the provider signs with. */
    static final String KEYS = "stories.test.provider-keys";

    /** It has this one, too, but does not publish it. */
    static final String UNPUBLISHED = "unpublished";

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        JsonWebKeySet keys = keys();
        server = publishing(() -> new JsonWebKeySet(keys.getJsonWebKeys().stream().filter(key -> !key.getKeyId().equals(UNPUBLISHED)).toList()));
        return Map.of("stories.access.tokens.issuer", ISSUER, "stories.access.tokens.audience", AUDIENCE,
                "stories.access.tokens.jwks", address(server), "stories.access.tokens.roles-claim", "realm_access/roles",
                "stories.access.tokens.roles.author", "author,desk-writers",
                KEYS, keys.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    /** One for each algorithm, called by its type, and one that nobody is told of. */
    public static JsonWebKeySet keys() {
        try {
            return new JsonWebKeySet(named(RsaJwkGenerator.generateJwk(2048), "rsa"), named(EcJwkGenerator.generateJwk(EllipticCurves.P256), "ec"),
                    named(OkpJwkGenerator.generateJwk(OctetKeyPairJsonWebKey.SUBTYPE_ED25519), "ed"),
                    named(RsaJwkGenerator.generateJwk(2048), UNPUBLISHED));
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    public static PublicJsonWebKey named(PublicJsonWebKey key, String name) {
        key.setKeyId(name);
        return key;
    }

    /** On this machine, at any free port. Closed by its stop. */
    public static HttpServer publishing(Supplier<JsonWebKeySet> keys) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/keys", exchange -> {
                byte[] published = keys.get().toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY).getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().put("Content-Type", List.of("application/json"));
                exchange.sendResponseHeaders(200, published.length);
                exchange.getResponseBody().write(published);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String address(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/keys";
    }
}
