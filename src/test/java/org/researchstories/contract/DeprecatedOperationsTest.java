package org.researchstories.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.access.Roles;
import org.researchstories.world.Reader;
import org.researchstories.world.Staff;

import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The application with a contract in which some operations are marked: these say so, whatever they answer, and no other does. */
@QuarkusTest
@TestProfile(DeprecatedOperationsTest.WithMarks.class)
class DeprecatedOperationsTest {

    private static final String DOCS = "</docs>; rel=\"deprecation\"";

    public static class WithMarks implements QuarkusTestProfile {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(Marked.class);
        }

        /** Who shows a key is soon refused; the tests show none. */
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("stories.fair-use.with-key", "1");
        }
    }

    /** The bundled contract with marks. */
    @Alternative
    @Singleton
    public static class Marked extends Contract {

        Marked() {
            super(marked());
        }

        private static JsonNode marked() {
            JsonNode contract = ContractFile.bundled().root().deepCopy();
            mark(contract, "/v1/topics", Map.of("x-deprecated-at", "2027-01-01"));
            mark(contract, "/v1/challenges", Map.of("x-deprecated-at", "2027-01-01", "x-successor", "/v2/challenges"));
            mark(contract, "/v1/challenges/{slugOrId}",
                    Map.of("x-deprecated-at", "2027-01-01", "x-sunset", "2027-12-03", "x-successor", "/v2/problems-to-solve/{slugOrId}/all"));
            return contract;
        }

        private static void mark(JsonNode contract, String template, Map<String, String> members) {
            ObjectNode operation = (ObjectNode) contract.path("paths").path(template).path("get");
            operation.put("deprecated", true);
            members.forEach(operation::put);
        }
    }

    @ParameterizedTest
    @CsvSource({"GET, /v1/topics, 200", "HEAD, /v1/topics, 200", "GET, /v1/topics?x=1, 400", "GET, /v1/%74opics, 200", "GET, /v1/challenges/limited-responders, 301",
            "GET, /v1/challenges/none, 404", "GET, /v1/challenges/none?x=1, 400"})
    void everyAnswerOfADeprecatedOperationSaysSo(String method, String path, int status) {
        Reader.asking().request(method, path).then().statusCode(status).header("Deprecation", "@1798761600");
    }

    @Test
    void theKnownAnswerSaysSoToo() {
        String tag = Reader.gets("/v1/topics").header("ETag");
        Reader.asking().header("If-None-Match", tag).get("/v1/topics").then().statusCode(304).header("Deprecation", "@1798761600");
    }

    @Test
    void aRefusalOfWhoAsksTooOftenSaysSoToo() {
        String key = Staff.somebodyNew(Roles.PARTNER).key();
        for (int status : List.of(200, 429)) {
            Reader.asking().auth().preemptive().oauth2(key).get("/v1/topics").then().statusCode(status).header("Deprecation", "@1798761600");
        }
    }

    @Test
    void whatIsToldIsWhatIsMarked() {
        Response topics = Reader.gets("/v1/topics?x=1");
        topics.then().header("Sunset", nullValue());
        assertEquals(List.of(DOCS), topics.headers().getValues("Link"));
        Response story = Reader.gets("/v1/challenges/none");
        story.then().header("Sunset", "Fri, 03 Dec 2027 00:00:00 GMT");
        assertEquals(List.of(DOCS, "</v2/problems-to-solve/none/all>; rel=\"successor-version\""), story.headers().getValues("Link"));
    }

    @Test
    void aListKeepsItsOwnLinks() {
        String links = String.join(", ", Reader.reads("/v1/challenges?limit=1").headers().getValues("Link"));
        for (String relation : List.of("first", "next", "deprecation", "successor-version")) {
            assertTrue(links.contains("rel=\"" + relation + "\""), links);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1", "/v1/strategies?limit=1", "/v1/cancer-types", "/v1/challenges/none/history", "/v1/topics/", "/docs", "/no/such/path", "/edit/v1/me"})
    void noOtherDoes(String path) {
        Response answer = Reader.gets(path);
        answer.then().header("Deprecation", nullValue()).header("Sunset", nullValue());
        assertTrue(answer.headers().getValues("Link").stream().noneMatch(link -> link.contains("deprecation")));
    }

    @Test
    void neitherDoesAMethodThatThePathDoesNotKnow() {
        Reader.asking().delete("/v1/topics").then().statusCode(405).header("Deprecation", nullValue());
    }

    @Test
    void scriptsOfOtherOriginsMayReadIt() {
        Reader.gets("/v1/topics").then().header("Access-Control-Allow-Origin", equalTo("*"))
                .header("Access-Control-Expose-Headers", containsString("Link")).header("Access-Control-Expose-Headers", containsString("Deprecation, Sunset"));
    }
}
