package org.researchstories.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaMethod;
import io.quarkus.security.Authenticated;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.researchstories.access.Roles;
import org.researchstories.contract.Routes.Route;
import org.researchstories.world.Reader;
import org.researchstories.world.Staff;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who may do what: the contract says it, the methods say it, and each is tried by everybody. */
@QuarkusTest
class PermissionsTest {

    private static final String EVERYBODY = "everybody";
    private static final String KNOWN = "whoever is known";
    private static final ContractFile CONTRACT = ContractFile.bundled();

    @Test
    void theContractAndTheMethodsSayTheSame() {
        assertEquals(documented(CONTRACT), annotated());
    }

    @Test
    void aDifferenceIsFound() {
        ContractFile planted = ContractFile.of(CONTRACT.text().replaceFirst("\"x-roles\": \\[\\s*\"administrator\"", "\"x-roles\": [\"author\""));
        assertTrue(!documented(planted).equals(annotated()), "a wrong role in the contract went unseen");
    }

    @Test
    void whatIsBelowEditOrPartnerIsNotForEverybodyAndEverythingElseIs() {
        List<String> wrong = new ArrayList<>();
        documented(CONTRACT).forEach((operation, permission) -> {
            if ((operation.contains(" /edit/") || operation.contains(" /partner/")) == permission.equals(EVERYBODY)) {
                wrong.add(operation + " is for " + permission);
            }
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void whatIsNotForEverybodyDocumentsItsRefusals() {
        for (String template : CONTRACT.templates()) {
            for (String method : CONTRACT.operations(template)) {
                JsonNode operation = CONTRACT.operation(template, method);
                Set<Integer> statuses = CONTRACT.statuses(template, method);
                assertEquals(isGuarded(operation), statuses.contains(401), method + " " + template + " 401");
                assertEquals(!roles(operation).isEmpty(), statuses.contains(403), method + " " + template + " 403");
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> whatIsNotForEverybodyIsRefusedToEverybodyElse() {
        return guarded().map(route -> DynamicTest.dynamicTest(route.toString(), () -> {
            Set<String> allowed = effective(roles(CONTRACT.operation(route.path(), route.method())));
            ask(Reader.asking(), route).then().statusCode(401).body("type", equalTo("/problems/unauthenticated"))
                    .header("Cache-Control", "no-store");
            for (String role : Staff.roles()) {
                Response answer = ask(Staff.in(role).asks(), route);
                if (allowed.contains(role)) {
                    answer.then().statusCode(not(equalTo(401))).statusCode(not(equalTo(403)));
                } else {
                    answer.then().statusCode(403).body("type", equalTo("/problems/forbidden")).header("Cache-Control", "no-store");
                }
            }
        }));
    }

    /** With a body of the right form that is never the right one, so that whoever may do it changes nothing by it. */
    private static Response ask(RequestSpecification somebody, Route route) {
        String type = ContractFile.names(CONTRACT.operation(route.path(), route.method()).path("requestBody").path("content"))
                .stream().findFirst().orElse(null);
        RequestSpecification request = type == null ? somebody : somebody.header("Content-Type", type + "; charset=utf-8").body("{\"noSuchProperty\":true}");
        return request.queryParams(CONTRACT.required(route.path(), route.method())).request(route.method(), SamplePath.of(route.path()));
    }

    private static Stream<Route> guarded() {
        return CONTRACT.templates().stream().flatMap(template -> CONTRACT.operations(template).stream()
                .filter(method -> isGuarded(CONTRACT.operation(template, method))).map(method -> new Route(method, template)));
    }

    /** An administrator may do whatever any of the staff may; where no role is named, being known is enough. */
    private static Set<String> effective(List<String> roles) {
        Set<String> all = new TreeSet<>(roles.isEmpty() ? Staff.roles() : roles);
        if (!roles.equals(List.of("partner"))) {
            all.add("administrator");
        }
        return all;
    }

    private static Map<String, String> documented(ContractFile contract) {
        Map<String, String> permissions = new TreeMap<>();
        contract.templates().forEach(template -> contract.operations(template).forEach(method -> {
            JsonNode operation = contract.operation(template, method);
            permissions.put(method + " " + template, isGuarded(operation) ? said(bearers(operation)) : EVERYBODY);
        }));
        return permissions;
    }

    /** Who may by a key or a token, and those who have nothing but a preview, where they may. */
    private static List<String> bearers(JsonNode operation) {
        List<String> bearers = roles(operation);
        if (operation.path("security").findValue(Roles.PREVIEW) != null) {
            bearers.add(Roles.PREVIEW);
        }
        return bearers;
    }

    private static boolean isGuarded(JsonNode operation) {
        return !operation.path("security").isEmpty();
    }

    private static List<String> roles(JsonNode operation) {
        List<String> roles = new ArrayList<>();
        operation.path("x-roles").forEach(role -> roles.add(role.asText()));
        return roles;
    }

    private static Map<String, String> annotated() {
        Map<String, String> permissions = new TreeMap<>();
        Routes.all().forEach((route, method) -> permissions.put(route.toString(), permission(method)));
        return permissions;
    }

    /** What a method says itself goes before what its class says. */
    private static String permission(JavaMethod method) {
        List<Class<? extends Annotation>> kinds = List.of(PermitAll.class, DenyAll.class, Authenticated.class, RolesAllowed.class);
        if (kinds.stream().anyMatch(method::isAnnotatedWith)) {
            return method.isAnnotatedWith(RolesAllowed.class) ? said(Arrays.asList(method.getAnnotationOfType(RolesAllowed.class).value()))
                    : method.isAnnotatedWith(PermitAll.class) ? EVERYBODY : method.isAnnotatedWith(Authenticated.class) ? KNOWN : "nobody";
        }
        return "unannotated";
    }

    private static String said(List<String> roles) {
        return roles.isEmpty() ? KNOWN : String.join(", ", new TreeSet<>(roles));
    }
}
