package org.researchstories.editorial;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.researchstories.access.Roles;
import org.researchstories.contract.Contract;
import org.researchstories.contract.Operation;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.OnTheDesk;
import org.researchstories.world.Reader;
import org.researchstories.world.Staff;
import org.researchstories.world.Staff.Member;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;

/** Who may change a draft, and in which state: each operation of the contract that does, by each role, in each state. */
@QuarkusTest
class MatrixTest {

    private static final List<String> STATES = List.of("draft", "in_review", "approved", "scheduled", "published", "withdrawn", "archived", "discarded");

    /** What somebody who may is answered, by the draft's state. */
    private static final Map<String, List<Integer>> CHANGES = rows("""
            replaceDraft    200 200 200 409 200 200 409 409
            patchDraft      200 200 200 409 200 200 409 409
            discardDraft    204 204 204 409 409 409 409 409
            revertDraft     200 200 200 409 200 200 409 200
            submitDraft     200 409 409 409 409 200 409 409
            recallDraft     409 200 409 409 409 409 409 409
            requestChanges  409 200 200 409 409 409 409 409
            approveDraft    409 200 200 409 409 409 409 409""");

    private static final List<Integer> PUBLICATION = List.of(409, 409, 200, 409, 409, 409, 409, 409);

    @Inject
    Contract contract;

    private record Route(String method, String path, Operation operation) {

        Set<String> roles() {
            Set<String> roles = new TreeSet<>(operation.permission().orElseThrow().roles());
            if (!roles.isEmpty()) {
                roles.add(Roles.ADMINISTRATOR);
            }
            return roles;
        }

        boolean mayBeUsedBy(String role) {
            return roles().isEmpty() || roles().contains(role);
        }
    }

    /** Nothing may be due where other tests move the clock. */
    @AfterEach
    void nothingIsLeftToCome() {
        OnTheDesk.cancelsAllSchedules();
    }

    @Test
    void everyChangeOfADraftHasARow() {
        assertEquals(new TreeSet<>(CHANGES.keySet()), new TreeSet<>(routes().filter(route -> route.path.contains("{draftId}") && !route.method.equals("GET"))
                .map(route -> route.operation.id()).toList()));
    }

    @Test
    void everyChangeIsPossibleInExactlyTheStatesThatItIsMeantFor() {
        List<String> unexpected = new ArrayList<>();
        List<Route> changes = routes().filter(route -> CHANGES.containsKey(route.operation.id())).toList();
        for (Route route : changes) {
            for (int place = 0; place < STATES.size(); place++) {
                OnTheDesk draft = in(STATES.get(place));
                for (String role : Stream.concat(Stream.of("nobody"), Roles.ALL.stream().filter(role -> !route.mayBeUsedBy(role))).toList()) {
                    RequestSpecification asked = role.equals("nobody") ? Reader.asking() : Staff.in(role).asks();
                    expect(unexpected, route, role + " in " + STATES.get(place), changed(asked, route, draft).statusCode(), role.equals("nobody") ? 401 : 403);
                }
                assertEquals(STATES.get(place), draft.state(), route.operation.id());
                // Any may where several may; the administrator does nothing that another test does not.
                Member who = route.roles().contains(Roles.REVIEWER) ? draft.reviewer() : draft.author();
                expect(unexpected, route, "whoever may in " + STATES.get(place), changed(who.asks(), route, draft).statusCode(),
                        CHANGES.get(route.operation.id()).get(place));
            }
        }
        assertEquals(List.of(), unexpected);
    }

    @Test
    void onlyWhatIsApprovedCanBePublished() {
        for (int place = 0; place < STATES.size(); place++) {
            assertEquals(PUBLICATION.get(place), in(STATES.get(place)).published("").statusCode(), STATES.get(place));
        }
    }

    private static void expect(List<String> unexpected, Route route, String who, int status, int expected) {
        if (status != expected) {
            unexpected.add("%s by %s: %d, not %d".formatted(route.operation.id(), who, status, expected));
        }
    }

    private Stream<Route> routes() {
        return contract.paths().entrySet().stream().flatMap(path -> path.getValue().entrySet().stream()
                .map(operation -> new Route(operation.getKey(), path.getKey(), operation.getValue()))).filter(route -> route.operation.permission().isPresent());
    }

    private static Response changed(RequestSpecification asked, Route route, OnTheDesk draft) {
        RequestSpecification request = asked.header("If-Match", draft.tag());
        route.operation.body().ifPresent(body -> request.contentType(body.mediaTypes().getFirst() + "; charset=utf-8").body(body(route.operation.id())));
        return request.request(route.method, route.path.replace("{draftId}", draft.id()));
    }

    private static String body(String operation) {
        return switch (operation) {
            case "replaceDraft", "patchDraft" -> "{\"keyQuestions\": [\"Which?\"]}";
            case "revertDraft" -> "{\"revision\": 1}";
            case "approveDraft" -> "{\"type\": \"editorial\", \"reviewerRole\": \"editor\"}";
            default -> "{\"reason\": \"Because.\"}";
        };
    }

    private static OnTheDesk in(String state) {
        ChallengeManuscript story = aChallenge();
        OnTheDesk draft = OnTheDesk.begun(story);
        if (Set.of("published", "withdrawn", "archived").contains(state)) {
            draft.published().then().statusCode(200);
        } else if (!state.equals("draft") && !state.equals("discarded")) {
            draft.submitted().then().statusCode(200);
        }
        switch (state) {
            case "approved" -> draft.approved().then().statusCode(200);
            case "scheduled" -> {
                draft.approved().then().statusCode(200);
                draft.publisher().sends(Map.of("at", LocalDateTime.now(ZoneOffset.UTC).plusDays(9).withNano(0).toString(), "zone", "UTC", "drafts",
                        OnTheDesk.publication(draft).get("drafts"))).post("/edit/v1/schedules").then().statusCode(201);
            }
            case "withdrawn" -> end(draft, story, "withdrawal");
            case "archived" -> end(draft, story, "archival");
            case "discarded" -> draft.author().asks().header("If-Match", draft.tag()).delete(draft.path()).then().statusCode(204);
            default -> assertTrue(Set.of("draft", "in_review", "published").contains(state));
        }
        assertEquals(state, draft.state());
        return draft;
    }

    private static void end(OnTheDesk draft, ChallengeManuscript story, String how) {
        draft.publisher().sends(Map.of("reason", "It is past.")).header("If-Match", "*").post(OnTheDesk.standing(story.id()) + "/" + how).then().statusCode(200);
    }

    private static Map<String, List<Integer>> rows(String table) {
        Map<String, List<Integer>> rows = new TreeMap<>();
        table.lines().map(line -> line.split("\\s+")).forEach(cells -> rows.put(cells[0], Arrays.stream(cells).skip(1).map(Integer::valueOf).toList()));
        return rows;
    }
}
