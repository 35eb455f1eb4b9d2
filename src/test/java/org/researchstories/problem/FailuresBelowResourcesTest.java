package org.researchstories.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.function.Supplier;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
class FailuresBelowResourcesTest {

    @ParameterizedTest
    @ValueSource(strings = {"fault", "error", "state/23505", "status/500", "status/502"})
    void aFaultOfOursTellsTheClientNothingButWhereItIsInTheLog(String fault) {
        List<LogRecord> logged = new ArrayList<>();
        Response answer = listening(logged, () -> get("/faulty/" + fault));

        answer.then().statusCode(500).contentType("application/problem+json").header("Cache-Control", "no-store")
                .body("type", equalTo("/problems/internal-error")).body("size()", equalTo(5));
        assertFalse(answer.asString().contains("secret"), answer.asString());
        String reference = answer.path("instance");
        assertTrue(logged.stream().anyMatch(record -> record.getThrown() != null
                && (record.getMessage() + Arrays.toString(record.getParameters())).contains(reference)), "not in the log: " + reference);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state/08006", "state/08001", "state/57P01", "state/57P02", "state/57P03", "state/57014",
            "state/53300", "pool", "commit", "status/503"})
    void aDatabaseThatCannotAnswerIsAnOutageAndSaysWhenToTryAgain(String outage) {
        get("/faulty/" + outage).then().statusCode(503).contentType("application/problem+json")
                .header("Retry-After", "2").header("Cache-Control", "no-store")
                .body("type", equalTo("/problems/unavailable")).body("status", equalTo(503));
    }

    @Test
    void aProblemKeepsItsMembersAndHeaders() {
        get("/faulty/gone").then().statusCode(410).header("Cache-Control", "public, max-age=60")
                .body("type", equalTo("/problems/archived")).body("title", equalTo("No longer public"))
                .body("goneAt", equalTo("2026-11-18T14:00:00Z")).body("reason", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"400, malformed-request, 400", "401, not-found, 404", "403, not-found, 404", "404, not-found, 404",
            "405, method-not-allowed, 405", "406, not-acceptable, 406", "413, payload-too-large, 413",
            "415, unsupported-media-type, 415", "418, malformed-request, 400"})
    void aBareStatusBecomesTheProblemOfItsKind(int thrown, String type, int status) {
        get("/faulty/status/" + thrown).then().statusCode(status).contentType("application/problem+json")
                .body("type", equalTo("/problems/" + type)).body("detail", equalTo(get("/faulty/status/" + thrown).path("detail")));
    }

    @Test
    void aResourceThatForgotToSayWhoMayCallItIsNotThere() {
        get("/forgotten").then().statusCode(404).contentType("application/problem+json")
                .body("detail", equalTo("There is nothing at /forgotten."));
    }

    @Test
    void anUnknownPathIsNotFound() {
        get("/no/such/path").then().statusCode(404).contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found")).body("detail", equalTo("There is nothing at /no/such/path."));
    }

    private static Response listening(List<LogRecord> logged, Supplier<Response> request) {
        Logger logger = Logger.getLogger(Diagnosis.class.getName());
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord each) {
                logged.add(each);
            }

            @Override
            public void flush() {
                // Nothing is held back.
            }

            @Override
            public void close() {
                // Nothing is held open.
            }
        };
        logger.addHandler(listener);
        try {
            return request.get();
        } finally {
            logger.removeHandler(listener);
        }
    }

    @Test
    void circlesOfCausesEnd() {
        Exception one = new Exception("one");
        one.initCause(new Exception("other", one));
        assertEquals(500, Diagnosis.of(one).status());
    }
}
