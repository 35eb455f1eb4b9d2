package org.researchstories.access;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.PropertiesConfigSource;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.researchstories.problem.Problem;
import org.researchstories.problem.ProblemType;
import org.researchstories.world.Passport;
import org.researchstories.world.Provider;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Which provider is trusted, and what happens while it cannot be asked. */
class TokensTest {

    private final JsonWebKeySet keys = Provider.keys();
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer provider;

    @BeforeEach
    void thereIsAProvider() {
        provider = Provider.publishing(() -> {
            asked.incrementAndGet();
            return keys;
        });
    }

    @AfterEach
    void thereIsNoneAnyMore() {
        provider.stop(0);
    }

    @Test
    void withoutAnIssuerNoTokenIsTaken() {
        assertTrue(new Tokens(config(Map.of())).bearer(token()).isEmpty());
        assertTrue(new Tokens(config(Map.of("jwks", Provider.address(provider), "audience", Provider.AUDIENCE))).bearer(token()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "jwks | | STORIES_ACCESS_TOKENS_JWKS is missing", "audience | | STORIES_ACCESS_TOKENS_AUDIENCE is missing",
            "jwks | http://login.charity.example/keys | STORIES_ACCESS_TOKENS_JWKS must be an https: address",
            "jwks | http://10.0.0.1/keys | STORIES_ACCESS_TOKENS_JWKS must be an https: address",
            "jwks | file:///etc/keys | STORIES_ACCESS_TOKENS_JWKS must be an https: address",
            "algorithms | HS256 | STORIES_ACCESS_TOKENS_ALGORITHMS must be", "algorithms | RS256,none | STORIES_ACCESS_TOKENS_ALGORITHMS must be",
            "algorithms | rs256 | STORIES_ACCESS_TOKENS_ALGORITHMS must be"})
    void whatWouldBeUnsafeDoesNotStart(String setting, String value, String why) {
        Map<String, String> settings = new HashMap<>(good());
        settings.put(setting, value == null ? "" : value);
        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> new Tokens(config(settings)));
        assertTrue(refused.getMessage().startsWith(why), refused.getMessage());
    }

    @Test
    void onlyTheAlgorithmsThatAreNamedAreTaken() {
        Map<String, String> settings = new HashMap<>(good());
        settings.put("algorithms", "ES256");
        Tokens tokens = new Tokens(config(settings));
        assertTrue(tokens.bearer(token()).isEmpty());
        assertTrue(tokens.bearer(Passport.signedBy(keys, "pam").by("ES256", "ec").text()).isPresent());
    }

    @Test
    void theActorIsTheSubjectOfThisIssuer() {
        Actor actor = new Tokens(config(good())).bearer(Passport.signedBy(keys, "pam").with("roles", "reviewer").text()).orElseThrow();
        assertEquals(new Actor("token:https://login.charity.example#pam", "pam", Set.of("reviewer")), actor);
    }

    @Test
    void aClaimMayBeCalledLikeAnAddress() {
        Map<String, String> settings = new HashMap<>(good());
        settings.put("roles-claim", "https://charity.example/roles");
        assertEquals(Set.of("author"), new Tokens(config(settings)).bearer(Passport.signedBy(keys, "pam")
                .with("https://charity.example/roles", "author").text()).orElseThrow().roles());
    }

    @Test
    void keysAreFetchedOnceHoweverManyTokensCome() {
        Tokens tokens = new Tokens(config(good()));
        Passport eve = Passport.signedBy(keys, "eve");
        String stranger = eve.by("RS256", "a-key-of-nobody", eve.keyNamed("rsa").getPrivateKey()).text();
        for (int i = 0; i < 20; i++) {
            assertTrue(tokens.bearer(token()).isPresent());
            assertTrue(tokens.bearer(stranger).isEmpty());
        }
        assertEquals(1, asked.get());
    }

    @Test
    void aKeyThatCameLaterIsFound() throws JoseException {
        JsonWebKey later = keys.getJsonWebKeys().removeFirst();
        VerificationKeyResolver published = PublishedKeys.at(URI.create(Provider.address(provider)), Duration.ZERO);
        JsonWebSignature signature = (JsonWebSignature) JsonWebSignature.fromCompactSerialization(
                Passport.signedBy(new JsonWebKeySet(later), "pam").text());
        assertThrows(UnresolvableKeyException.class, () -> published.resolveKey(signature, List.of()));
        keys.addJsonWebKey(later);
        assertEquals(later.getKey(), published.resolveKey(signature, List.of()));
    }

    @Test
    void whileTheProviderIsAwayNothingIsSaidAndNobodyWaits() {
        provider.stop(0);
        Tokens tokens = new Tokens(config(good()));
        for (int i = 0; i < 20; i++) {
            Problem problem = assertThrows(Problem.class, () -> tokens.bearer(token()));
            assertEquals(ProblemType.UNAVAILABLE, problem.type());
        }
    }

    private String token() {
        return Passport.signedBy(keys, "pam").text();
    }

    private Map<String, String> good() {
        return Map.of("issuer", Provider.ISSUER, "jwks", Provider.address(provider), "audience", Provider.AUDIENCE);
    }

    private static AccessConfig config(Map<String, String> tokens) {
        Map<String, String> settings = new HashMap<>();
        tokens.forEach((name, value) -> settings.put("stories.access.tokens." + name, value));
        return ConfigUtils.emptyConfigBuilder().withMapping(AccessConfig.class)
                .withSources(new PropertiesConfigSource(settings, "a test", 500)).build().getConfigMapping(AccessConfig.class);
    }
}
