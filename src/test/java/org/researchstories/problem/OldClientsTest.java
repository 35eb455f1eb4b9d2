package org.researchstories.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** HTTP/1.0, which health probes still speak, and messages that name two hosts. */
@QuarkusTest
class OldClientsTest {

    @ParameterizedTest
    @CsvSource({"/v1, 200", "/v1/challenges?limit=1, 200", "/v1/challenges/limited-responders?locale=cy, 301",
            "/v1/nothing, 404", "/docs, 200"})
    void aClientThatNamesNoHostIsAnsweredWhereHttpDoesNotAskForOne(String target, int status) {
        assertEquals(status, RawHttp.send(RestAssured.port, "GET " + target + " HTTP/1.0\r\n\r\n").status());
    }

    @Test
    void twoHostsAreMalformed() {
        assertEquals(400, RawHttp.send(RestAssured.port,
                "GET /v1 HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n").status());
    }
}
