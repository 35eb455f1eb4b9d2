package org.researchstories.contract;

import com.aayushatharva.brotli4j.decoder.Decoder;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.RestAssured;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
class ServedContractTest {

    private static final RestAssuredConfig AS_SENT = RestAssured.config().decoderConfig(
            DecoderConfig.decoderConfig().noContentDecoders());

    @ParameterizedTest
    @CsvSource({"/openapi.json, application/json", "/openapi.yaml, application/yaml"})
    void theContractIsServedByteForByte(String path, String mediaType) throws IOException {
        Response answer = get(path, "identity");
        answer.then().statusCode(200).contentType(mediaType).header("Vary", "Accept-Encoding");
        assertArrayEquals(bundled(path), answer.asByteArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "br;q=0.5, gzip", "*;q=0.5, gzip", "br;q=0, *"})
    void whoTakesGzipGetsTheSameBytesAndAnotherTag(String coding) throws IOException {
        Response answer = get("/openapi.json", coding);
        answer.then().statusCode(200).header("Content-Encoding", "gzip");
        try (InputStream content = new GZIPInputStream(new ByteArrayInputStream(answer.asByteArray()))) {
            assertArrayEquals(bundled("/openapi.json"), content.readAllBytes());
        }
        assertNotEquals(get("/openapi.json", "identity").header("ETag"), answer.header("ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "gzip, br", "*", "gzip;q=0, *"})
    void whoTakesBrotliGetsThat(String coding) throws IOException {
        Response answer = get("/openapi.json", coding);
        answer.then().statusCode(200).header("Content-Encoding", "br");
        assertArrayEquals(bundled("/openapi.json"), Decoder.decompress(answer.asByteArray()).getDecompressedData());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip;q=0", "*;q=0", "gzip;q=x", "identity, gzip;q=0.5", "gzip;q=0, br;q=0, *"})
    void whoTakesNoCodingOrWouldRatherNotGetsItPlain(String coding) {
        assertEquals(null, get("/openapi.json", coding).header("Content-Encoding"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void whoHasItIsToldSo(String coding) {
        String tag = get("/openapi.json", coding).header("ETag");
        for (String known : new String[] {tag, "W/" + tag, "\"other\", " + tag, "*"}) {
            given().config(AS_SENT).header("Accept-Encoding", coding).header("If-None-Match", known).get("/openapi.json")
                    .then().statusCode(304).body(emptyString()).header("ETag", tag)
                    .header("Cache-Control", "public, max-age=300").header("Vary", "Accept-Encoding");
        }
        String other = get("/openapi.json", coding.equals("gzip") ? "identity" : "gzip").header("ETag");
        given().config(AS_SENT).header("Accept-Encoding", coding).header("If-None-Match", other).get("/openapi.json")
                .then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi.json", "/openapi.yaml", "/docs", "/docs/explorer.js", "/problems", "/problems/archived"})
    void headIsGetWithoutTheBody(String path) {
        Response got = get(path, "gzip");
        given().config(AS_SENT).header("Accept-Encoding", "gzip").head(path).then().statusCode(200).body(emptyString())
                .header("ETag", equalTo(got.header("ETag"))).header("Content-Type", got.header("Content-Type"))
                .header("Content-Encoding", equalTo(got.header("Content-Encoding")));
    }

    @Test
    void theExplorerLoadsOnlyWhatIsServedHere() {
        String page = given().get("/docs").then().statusCode(200).contentType("text/html;charset=UTF-8")
                .header("Content-Security-Policy", containsString("script-src 'self'; style-src 'self' 'unsafe-inline';"))
                .header("Content-Security-Policy", containsString("connect-src 'self'"))
                .body(not(containsString("http"))).extract().asString();
        var references = java.util.regex.Pattern.compile("(?:src|href)=\"(/[^\"]*)\"").matcher(page).results()
                .map(result -> result.group(1)).toList();
        assertTrue(references.size() >= 5, references.toString());
        references.forEach(path -> given().get(path).then().statusCode(200));
    }

    @Test
    void whatIsLargeOfTheExplorerIsKeptForAYearAtAnAddressThatChangesWithIt() {
        String page = given().get("/docs").asString();
        String script = page.replaceAll("(?s).*src=\"(/docs/scalar-[^\"]+)\".*", "$1");
        Response answer = get(script, "gzip");
        answer.then().statusCode(200).header("Cache-Control", "public, max-age=31536000, immutable").header("Vary", "Accept-Encoding");
        assertEquals("\"" + script.replaceAll(".*scalar-|\\.js", "") + "-gzip\"", answer.header("ETag"));
        get("/docs/explorer.js", "gzip").then().statusCode(200).header("Cache-Control", "public, max-age=300");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs/nope.js", "/docs/scalar.js", "/docs/scalar-0.js", "/webjars/scalar/index.html", "/docs/explorer.html"})
    void whatTheLibraryBringsBesidesIsNotServed(String path) {
        given().get(path).then().statusCode(404).contentType("application/problem+json");
    }

    private static Response get(String path, String coding) {
        return given().config(AS_SENT).header("Accept-Encoding", coding).get(path);
    }

    private static byte[] bundled(String path) throws IOException {
        try (InputStream bundle = Artefact.open("META-INF" + path)) {
            return bundle.readAllBytes();
        }
    }
}
