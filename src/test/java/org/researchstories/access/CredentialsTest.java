package org.researchstories.access;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.problem.RawHttp;
import org.researchstories.problem.RawHttp.Answer;
import org.researchstories.world.ApplicationLog;
import org.researchstories.world.Passport;
import org.researchstories.world.Provider;
import org.researchstories.world.Psql;
import org.researchstories.world.Reader;
import org.researchstories.world.Staff;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whom the application believes to be somebody, and whom not. */
@QuarkusTest
class CredentialsTest {

    private static final String ME = "/edit/v1/me";

    @TestFactory
    Stream<DynamicTest> aBadTokenIsRefused() {
        Map<String, String> bad = new LinkedHashMap<>();
        PublicJsonWebKey rsa = good().keyNamed("rsa");
        bad.put("without a signature", good().by("none", "rsa").text());
        bad.put("without a signature, in other letters", header("{\"alg\":\"nOnE\"}") + "." + part(good().text(), 1) + ".");
        bad.put("signed by the public key as a secret", good().by("HS256", "rsa", new HmacKey(rsa.getPublicKey().getEncoded())).text());
        bad.put("the same in PEM", good().by("HS256", "rsa", new HmacKey(pem(rsa).getBytes(StandardCharsets.US_ASCII))).text());
        bad.put("by an algorithm that is not named", good().by("RS512", "rsa").text());
        bad.put("by a key of another kind", good().by("ES256", "rsa", good().keyNamed("ec").getPrivateKey()).text());
        bad.put("by an unknown key", good().by("RS256", "unpublished").text());
        bad.put("by a stranger's key under a known name", good().by("RS256", "rsa", good().keyNamed("unpublished").getPrivateKey()).text());
        bad.put("with its own key in the header", header("{\"alg\":\"RS256\",\"jwk\":" + good().keyNamed("unpublished").toJson() + "}")
                + good().by("RS256", "unpublished").text().substring(good().by("RS256", "unpublished").text().indexOf('.')));
        bad.put("expired", good().at("iat", Duration.ofMinutes(-5)).at("exp", Duration.ofSeconds(-40)).text());
        bad.put("without an end", good().without("exp").text());
        bad.put("not yet valid", good().at("nbf", Duration.ofSeconds(60)).text());
        bad.put("for somebody else", good().with("aud", "another-service").text());
        bad.put("for nobody", good().without("aud").text());
        bad.put("of another issuer", good().with("iss", "https://login.charity.example.org").text());
        bad.put("of no issuer", good().without("iss").text());
        bad.put("of nobody", good().without("sub").text());
        bad.put("tampered with", tampered(good().text()));
        bad.put("with another signature", good().text().replaceFirst("\\.[^.]*$", "." + part(good().with("jti", "x").text(), 2)));
        bad.put("without its signature", good().text().replaceFirst("\\.[^.]*$", "."));
        bad.put("cut", good().text().substring(0, 60));
        bad.put("of five parts", "e30.e30.e30.e30.e30");
        bad.put("no token", "hello");
        bad.put("a dot", ".");
        bad.put("two dots", "..");
        return bad.entrySet().stream().map(each -> DynamicTest.dynamicTest(each.getKey(), () -> refused(each.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> aBadKeyIsRefused() {
        String key = Staff.somebodyNew(Roles.AUTHOR).key();
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("unknown", ApiKey.random().secret());
        bad.put("with a wrong check part", key.substring(0, key.length() - 1) + (key.endsWith("0") ? "1" : "0"));
        bad.put("with one letter changed", key.substring(0, 30) + (key.charAt(30) == 'x' ? 'y' : 'x') + key.substring(31));
        bad.put("with the secret of another", ofTheSameId(key));
        bad.put("too short", key.substring(0, 57));
        bad.put("too long", key + "0");
        bad.put("in capitals", key.substring(0, 9) + key.substring(9).toUpperCase(Locale.ROOT));
        bad.put("only the prefix", "rsk_live_");
        bad.put("of another kind", key.replace("live", "test"));
        bad.put("with letters of another alphabet", key.substring(0, 20) + "\u0430" + key.substring(21));
        bad.put("revoked", changed("revoked_at = clock_timestamp()"));
        bad.put("expired", changed("expires_at = created_at"));
        bad.put("hashed with another pepper", changed("digest = sha256(digest)"));
        return bad.entrySet().stream().map(each -> DynamicTest.dynamicTest(each.getKey(), () -> refused(each.getValue())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic cGFtOnNlY3JldA==", "Basic {key}", "Token {key}", "{key}", "Bearer", "Digest {key}", "Bearer{key}", "bear {key}",
            "ApiKey {key}", "X Bearer {key}"})
    void withAnotherSchemeNobodyIsKnown(String field) {
        String key = Staff.in(Roles.AUTHOR).key();
        Response answer = asking().header("Authorization", field.replace("{key}", key)).get(ME);
        answer.then().statusCode(401).header("WWW-Authenticate", "Bearer realm=\"research-stories\"")
                .body("type", equalTo("/problems/unauthenticated")).body(not(containsString(key)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer {key} {key}", "Bearer {key}, Bearer {key}", "Bearer {key},", "Bearer \"{key}\"", "Bearer token={key}"})
    void aCredentialIsOneWord(String field) {
        String key = Staff.in(Roles.AUTHOR).key();
        asking().header("Authorization", field.replace("{key}", key)).get(ME).then().statusCode(401).body(not(containsString(key)));
    }

    @Test
    void twoCredentialsAreNone() {
        String field = "Authorization: Bearer " + Staff.in(Roles.AUTHOR).key();
        assertEquals(200, ask(ME, field).status());
        assertEquals(401, ask(ME, field, field).status());
        assertEquals(401, ask(ME, field, "Authorization: Basic cGFtOnNlY3JldA==").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Api-Key", "Api-Key", "X-Authorization", "Proxy-Authorization", "Cookie"})
    void otherFieldsAreNotLookedAt(String field) {
        String key = Staff.in(Roles.AUTHOR).key();
        asking().header(field, field.equals("Cookie") ? "Bearer=" + key : "Bearer " + key).get(ME).then().statusCode(401);
    }

    /** A query that is not in the contract is told so first, as everywhere. */
    @ParameterizedTest
    @ValueSource(strings = {"access_token={key}", "key={key}", "api_key={key}", "{key}", "{key}={key}", "token={token}", "{token}"})
    void anAddressIsNoPlaceForACredential(String query) {
        String key = Staff.in(Roles.AUTHOR).key();
        String token = good().text();
        asking().get(ME + "?" + query.replace("{key}", key).replace("{token}", token)).then().statusCode(400)
                .body("errors[0].detail", equalTo("There is no such parameter here."))
                .body(not(containsString(key))).body(not(containsString(token)));
    }

    @Test
    void withoutACredentialTheAnswerSaysWhatToSend() {
        asking().get(ME).then().statusCode(401).contentType("application/problem+json").header("Cache-Control", "no-store")
                .header("WWW-Authenticate", "Bearer realm=\"research-stories\"")
                .body("type", equalTo("/problems/unauthenticated")).body("detail", containsString("Authorization: Bearer"));
    }

    @ParameterizedTest
    @CsvSource({"RS256, rsa", "PS256, rsa", "ES256, ec", "EdDSA, ed"})
    void aTokenOfTheProviderIsTaken(String algorithm, String key) {
        with(good().with("name", "Pam Author").by(algorithm, key).text()).get(ME).then().statusCode(200)
                .body("id", equalTo("token:" + Provider.ISSUER + "#pam")).body("name", equalTo("Pam Author")).body("roles", contains("author"));
    }

    /** RFC 9110 section 11.1; the judge of exchanges knows one spelling only, so this is past it. */
    @ParameterizedTest
    @ValueSource(strings = {"bearer", "BEARER", "Bearer "})
    void schemesAreWrittenAsOneLikes(String scheme) {
        assertEquals(200, ask(ME, "Authorization: " + scheme + " " + Staff.in(Roles.AUTHOR).key()).status());
    }

    @Test
    void clocksMayDifferALittle() {
        with(good().at("iat", Duration.ofMinutes(-5)).at("exp", Duration.ofSeconds(-10)).text()).get(ME).then().statusCode(200);
        with(good().at("nbf", Duration.ofSeconds(10)).text()).get(ME).then().statusCode(200);
    }

    @Test
    void aTokenMayBeForSeveral() {
        with(good().with("aud", List.of("another-service", Provider.AUDIENCE)).text()).get(ME).then().statusCode(200);
    }

    @Test
    void rolesComeFromTheClaimAndStandForOurs() {
        with(Passport.of("pam", "desk-writers", "reviewer", "cleaner").text()).get(ME).then().body("roles", containsInAnyOrder("author", "reviewer"));
        with(Passport.of("pam").with("realm_access", Map.of("roles", "author publisher")).text()).get(ME).then()
                .body("roles", containsInAnyOrder("author", "publisher"));
    }

    @Test
    void whoHasNoRoleIsKnownAndMayDoNothing() {
        String token = Passport.of("pam", "cleaner").with("roles", List.of("administrator")).with("groups", List.of("administrator"))
                .with("scope", "administrator").text();
        with(token).get(ME).then().statusCode(200).body("roles", empty());
        with(token).get("/edit/v1/keys").then().statusCode(403).body("type", equalTo("/problems/forbidden")).body("roles", contains("administrator"))
                .header("WWW-Authenticate", containsString("error=\"insufficient_scope\", scope=\"administrator\""));
    }

    @Test
    void neitherLogNorAnswerHasACredential() {
        List<String> credentials = new ArrayList<>(List.of(Staff.somebodyNew(Roles.AUTHOR).key(), changed("digest = sha256(digest)"),
                ApiKey.random().secret(), good().text(), tampered(good().text())));
        List<String> logged = ApplicationLog.of(() -> {
            for (String credential : credentials) {
                String answers = with(credential).get(ME).asString() + with(credential).get("/edit/v1/keys").asString()
                        + with(credential).get("/edit/v1/keys/" + credential).asString() + asking().get("/v1/challenges/" + credential).asString()
                        + asking().get("/" + credential).asString() + asking().get("/v1/challenges?q=" + credential + "&sort=" + credential).asString()
                        + with(credential).get("/faulty/fault").asString();
                assertFalse(answers.contains(credential.substring(20)), answers);
            }
        });
        assertTrue(logged.stream().anyMatch(it -> it.contains("internal error")), "the listener hears nothing");
        credentials.forEach(credential -> assertFalse(logged.toString().contains(credential.substring(20)), logged.toString()));
    }

    private static void refused(String credential) {
        Answer answer = ask(ME, "Authorization: Bearer " + credential);
        assertEquals(401, answer.status(), answer.body());
        assertEquals("application/problem+json", answer.header("Content-Type"));
        assertTrue(answer.header("WWW-Authenticate").startsWith("Bearer realm=\"research-stories\", error=\"invalid_token\""), answer.head());
        assertTrue(answer.body().startsWith("{\"type\":\"/problems/unauthenticated\""), answer.body());
        assertTrue(credential.length() < 10 || !answer.body().contains(credential), answer.body());
    }

    private static Answer ask(String path, String... fields) {
        return RawHttp.ask(RestAssured.port, "GET " + path + " HTTP/1.1", fields);
    }

    private static RequestSpecification asking() {
        return Reader.asking();
    }

    private static RequestSpecification with(String credential) {
        return asking().header("Authorization", "Bearer " + credential);
    }

    private static Passport good() {
        return Passport.of("pam", "author");
    }

    /** A live key, but for this. */
    private static String changed(String how) {
        String key = Staff.somebodyNew(Roles.AUTHOR).key();
        Psql.asOwner().useHandle(owner -> owner.execute("update gate.key set " + how + " where id = ?", key.substring(9, 17)));
        return key;
    }

    /** One that begins like this one, and has a check part that is right. */
    private static String ofTheSameId(String key) {
        String start = key.substring(0, 17) + ApiKey.random().secret().substring(17, 52);
        return start + Secret.checkOf(start);
    }

    private static String tampered(String token) {
        String claims = new String(Base64.getUrlDecoder().decode(part(token, 1)), StandardCharsets.UTF_8).replace("author", "administrator");
        return part(token, 0) + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + "." + part(token, 2);
    }

    private static String header(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String part(String token, int which) {
        return token.split("\\.")[which];
    }

    private static String pem(PublicJsonWebKey key) {
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getPublicKey().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }
}
