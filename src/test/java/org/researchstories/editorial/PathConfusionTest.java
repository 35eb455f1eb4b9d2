package org.researchstories.editorial;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.problem.RawHttp;
import org.researchstories.problem.RawHttp.Answer;
import org.researchstories.world.OnTheDesk;
import org.researchstories.world.Unique;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;

/** However the address of a draft is written, nobody reads or changes it who does not say who they are. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PathConfusionTest {

    private static final List<String> CHANGES = List.of("PUT", "PATCH", "DELETE", "POST");

    private final String canary = Unique.word();
    private OnTheDesk draft;

    @BeforeEach
    void aDraftLiesOnTheDesk() {
        if (draft == null) {
            draft = OnTheDesk.begun(aChallenge().titled("Nobody has read of " + canary));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/edit/v1/drafts/{id}", "//edit/v1/drafts/{id}", "///edit/v1/drafts/{id}", "/edit//v1/drafts/{id}", "/edit/v1//drafts/{id}",
            "/edit/v1/drafts//{id}", "/edit;x/v1/drafts/{id}", "/edit/v1;x=1/drafts/{id}", "/edit/v1/drafts;x/{id}", "/edit/v1/drafts/{id};x", ";/edit/v1/drafts/{id}",
            "/;x/edit/v1/drafts/{id}", "/edit%3Bx/v1/drafts/{id}", "/edit/v1/drafts%3Bx/{id}", "/edit/v1/drafts/{id}%3Bx", "/EDIT/v1/drafts/{id}",
            "/Edit/V1/Drafts/{id}", "/edit/v1/DRAFTS/{id}", "/edit/v1/../v1/drafts/{id}", "/v1/../edit/v1/drafts/{id}", "/./edit/v1/drafts/{id}", "/edit/./v1/drafts/{id}",
            "/%2e/edit/v1/drafts/{id}", "/v1/%2e%2e/edit/v1/drafts/{id}", "/v1/..%2fedit/v1/drafts/{id}", "/v1/..;/edit/v1/drafts/{id}", "/v1/stories/..;/..;/edit/v1/drafts/{id}",
            "/docs/../edit/v1/drafts/{id}", "/problems/..%2f..%2fedit/v1/drafts/{id}", "/edit%2Fv1%2Fdrafts%2F{id}", "/edit/v1%2fdrafts/{id}", "/edit/v1/drafts%2F{id}",
            "/edit%5Cv1%5Cdrafts%5C{id}", "/edit/v1/drafts%5c{id}", "/edit\\v1\\drafts\\{id}", "/%65dit/v1/drafts/{id}", "/%65%64%69%74/v1/drafts/{id}", "/%2565dit/v1/drafts/{id}",
            "/edit%252Fv1/drafts/{id}", "/edit/v1/drafts/{id}/", "/edit/v1/drafts/{id}.", "/edit/v1/drafts/{id}..", "/edit./v1/drafts/{id}", "/edit/v1/drafts./{id}",
            "/edit/v1/drafts/{id}%2e", "/edit/v1/drafts/{id}.json", "/edit/v1/drafts/{id}%20", "/edit%20/v1/drafts/{id}", "/edit/v1/drafts/{id}%00", "/edit%00/v1/drafts/{id}",
            "/edit/v1/drafts/{id}%3F", "/edit/v1/drafts/{id}%23x", "/edit/v1/drafts/{id}#x", "/edit/v1/drafts/{id}?x", "/edit/v1/drafts/{id}?bodyFormat=markdown",
            "/edit%09/v1/drafts/{id}", "/edit%0A/v1/drafts/{id}", "/edit%E2%81%84v1/drafts/{id}", "/%EF%BD%85dit/v1/drafts/{id}", "/edit%C0%AFv1/drafts/{id}",
            "/edit%E2%80%8B/v1/drafts/{id}", "http://localhost/edit/v1/drafts/{id}", "http://localhost//edit/v1/drafts/{id}", "HTTP://LOCALHOST/edit/v1/drafts/{id}",
            "http://somebody@localhost/edit/v1/drafts/{id}", "edit/v1/drafts/{id}", "/q/../edit/v1/drafts/{id}", "/v1/edit/v1/drafts/{id}", "/edit/v1/drafts/{id}/revisions/1",
            "/edit/v1/drafts/{id}/revisions;x/1", "/edit/v1/drafts/{id}/differences?from=1&to=1", "/edit/v1/drafts?q={canary}", "//edit/v1/drafts?q={canary}"})
    void noSpellingOfAnAddressOpensIt(String target) {
        String address = target.replace("{id}", draft.id()).replace("{canary}", canary);
        refused(RawHttp.ask(RestAssured.port, "GET " + address + " HTTP/1.1"), target);
        refused(RawHttp.ask(RestAssured.port, "HEAD " + address + " HTTP/1.1"), target);
        for (String method : CHANGES) {
            refused(RawHttp.ask(RestAssured.port, method + " " + address + " HTTP/1.1", "If-Match: *", "Content-Length: 0"), method + " " + target);
        }
        unchanged();
    }

    /** Such as proxies and frameworks elsewhere take for the true address, method or person. */
    @ParameterizedTest
    @ValueSource(strings = {"X-Original-URL: /edit/v1/drafts/{id}", "X-Rewrite-URL: /edit/v1/drafts/{id}", "X-Forwarded-Prefix: /edit", "X-Forwarded-Uri: /edit/v1/drafts/{id}",
            "Forwarded: for=127.0.0.1;host=localhost;proto=https", "X-Forwarded-For: 127.0.0.1", "X-Forwarded-User: admin", "X-Remote-User: admin", "Remote-User: admin",
            "Authorization: Basic YWRtaW46YWRtaW4=", "Authorization: Bearer", "Authorization: Bearer null", "Cookie: session=admin"})
    void noHeaderFieldOpensIt(String field) {
        String sent = field.replace("{id}", draft.id());
        for (String address : List.of("/v1", "/edit/v1/drafts/" + draft.id(), "/edit")) {
            Answer answer = RawHttp.ask(RestAssured.port, "GET " + address + " HTTP/1.1", sent);
            assertFalse(answer.body().contains(canary), address + " " + field);
            assertTrue(address.equals("/v1") || answer.status() >= 400, address + " " + field + " " + answer.status());
        }
    }

    @Test
    void noMethodIsTakenForAnother() {
        for (String field : List.of("X-HTTP-Method-Override: DELETE", "X-HTTP-Method: DELETE", "X-Method-Override: DELETE")) {
            refused(RawHttp.ask(RestAssured.port, "POST /edit/v1/drafts/" + draft.id() + " HTTP/1.1", field, "If-Match: *", "Content-Length: 0"), field);
            refused(RawHttp.ask(RestAssured.port, "GET /edit/v1/drafts/" + draft.id() + "?_method=DELETE HTTP/1.1", field), field);
        }
        unchanged();
    }

    private void refused(Answer answer, String how) {
        assertTrue(answer.status() >= 300, how + " " + answer.status());
        assertFalse((answer.head() + answer.body()).contains(canary), how);
    }

    private void unchanged() {
        assertEquals("\"1\"", draft.tag());
        assertEquals("draft", draft.state());
    }
}
