package org.researchstories.problem;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
class ProblemPagesTest {

    @Test
    void theListLeadsToEveryProblem() {
        String page = get("/problems").then().statusCode(200).contentType("text/html;charset=UTF-8").extract().asString();
        for (ProblemType type : ProblemType.values()) {
            assertTrue(page.contains("href=\"" + type.path() + "\""), type.slug());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyTypeHasAPageWithAnExampleOfIt(ProblemType type) {
        get(type.path()).then().statusCode(200).contentType("text/html;charset=UTF-8")
                .header("Cache-Control", "public, max-age=3600")
                .body("html.body.main.h1.text()", equalTo(type.title()))
                .body("html.body.main.pre.code.text()", containsString("\"type\" : \"" + type.path() + "\""))
                .body("html.body.main.pre.code.text()", containsString("\"status\" : " + type.status()))
                .body("html.body.main.pre.@role", equalTo("group"))
                .body(not(containsString("http:"))).body(not(containsString("style=")));
    }

    @Test
    void theStyleComesFromHere() {
        get("/docs/style.css").then().statusCode(200).contentType("text/css;charset=UTF-8")
                .body(containsString("prefers-color-scheme: dark"));
    }

    @Test
    void aTypeThatThereIsNotIsNotFound() {
        get("/problems/no-such-problem").then().statusCode(404).contentType("application/problem+json");
    }
}
