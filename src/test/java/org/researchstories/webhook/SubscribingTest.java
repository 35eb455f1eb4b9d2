package org.researchstories.webhook;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.access.Roles;
import org.researchstories.world.Staff;

import java.util.List;
import java.util.Map;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How partners come to be called. */
@QuarkusTest
class SubscribingTest {

    private static final String OTHER = "/partner/v1/subscriptions/00000000-0000-4000-8000-000000000000";

    @Test
    void whoeverWantsToBeCalledIsCalledOnceBeforeAndShownTheSecretOnce() {
        try (Receiver receiver = Receiver.open()) {
            Subscriber subscriber = Subscriber.at(receiver);
            Receiver.Call ping = receiver.calls().getFirst();
            assertEquals("ping", ping.type());
            assertEquals("application/json", ping.contentType());
            assertTrue(ping.isSignedBy(subscriber.secret()));
            assertFalse(ping.isSignedBy("whsec_" + "A".repeat(43) + "="));
            subscriber.view().then().body("secret", nullValue()).body("state", equalTo("active")).body("failures", equalTo(0));
            assertFalse(subscriber.partner().asks().get(Subscriber.PATH).asString().contains("whsec"));
            subscriber.ends();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {199 + 100, 302, 400, 404, 410, 500, 503})
    void whoDoesNotTakeTheFirstCallIsNotTakenOn(int status) {
        try (Receiver receiver = Receiver.open()) {
            receiver.answers(Receiver.Reply.of(status, "Location", "http://127.0.0.1:1/"));
            Staff.Member partner = Staff.somebodyNew(Roles.PARTNER);
            Response answer = partner.sends(Map.of("url", receiver.url())).post(Subscriber.PATH);
            if (status == 299) {
                answer.then().statusCode(201);
                partner.asks().delete(Subscriber.PATH + "/" + answer.path("id")).then().statusCode(204);
            } else {
                answer.then().statusCode(422).body("type", equalTo("/problems/receiver-failed")).body("detail", containsString(String.valueOf(status)));
                partner.asks().get(Subscriber.PATH).then().body("items", hasSize(0));
            }
            assertEquals(1, receiver.calls().size());
        }
    }

    @Test
    void nobodyThereIsSaid() {
        Receiver receiver = Receiver.open();
        receiver.close();
        Staff.in(Roles.PARTNER).sends(Map.of("url", receiver.url())).post(Subscriber.PATH).then().statusCode(422)
                .body("detail", containsString("could not be reached"));
    }

    /** The whole list of what is no address of a receiver is {@link DestinationTest}'s. */
    @ParameterizedTest
    @ValueSource(strings = {"http://hooks.charity.org/", "https://127.0.0.1/", "https://[::1]/", "https://2130706433/", "https://localhost/", "https://user@hooks.charity.org/",
            "https://hooks.charity.org:22/", "https://db.internal/", "https://hooks.charity.org/#x", "http://127.0.0.1/", "http://10.0.0.1:8080/"})
    void whatCannotBeCalledIsRefusedBeforeAnybodyIsCalled(String url) {
        Staff.in(Roles.PARTNER).sends(Map.of("url", url)).post(Subscriber.PATH).then().statusCode(400)
                .body("type", equalTo("/problems/invalid-request")).body("errors[0].pointer", equalTo("/url")).body("errors[0].detail", notNullValue());
    }

    @Test
    void nobodyHasAnythingToDoWithAnothersSubscription() {
        try (Receiver receiver = Receiver.open()) {
            Subscriber subscriber = Subscriber.at(receiver);
            Staff.Member other = Staff.somebodyNew(Roles.PARTNER);
            for (String path : List.of(subscriber.path(), OTHER)) {
                other.asks().get(path).then().statusCode(404);
                other.asks().delete(path).then().statusCode(404);
                for (String step : List.of("pause", "resumption", "rotation", "ping")) {
                    other.asks().post(path + "/" + step).then().statusCode(404);
                }
                other.sends(Map.of("from", 1)).post(path + "/replay").then().statusCode(404);
                other.asks().get(path + "/deliveries").then().statusCode(404);
            }
            other.asks().get(Subscriber.PATH).then().body("items", hasSize(0));
            assertEquals(1, receiver.calls().size());
            subscriber.ends();
            subscriber.partner().asks().get(subscriber.path()).then().statusCode(404);
        }
    }

    @Test
    void outsideASandboxNoCallIsMadeThatShouldNeverBeMade() {
        try (Receiver receiver = Receiver.open()) {
            Subscriber subscriber = Subscriber.at(receiver);
            subscriber.partner().sends(Map.of("rehearse", "duplicate")).post(subscriber.path() + "/rehearsal").then().statusCode(404)
                    .body("detail", containsString("sandbox"));
            assertEquals(1, receiver.calls().size());
            subscriber.ends();
        }
    }

    @Test
    void thereAreTenAtMost() {
        try (Receiver receiver = Receiver.open()) {
            Staff.Member partner = Staff.somebodyNew(Roles.PARTNER);
            Map<String, Object> draft = Map.of("url", receiver.url());
            for (int i = 0; i < 10; i++) {
                partner.sends(draft).post(Subscriber.PATH).then().statusCode(201);
            }
            partner.sends(draft).post(Subscriber.PATH).then().statusCode(409).body("detail", containsString("10"));
            List<String> ids = partner.asks().get(Subscriber.PATH).path("items.id");
            ids.forEach(id -> partner.asks().delete(Subscriber.PATH + "/" + id).then().statusCode(204));
        }
    }

    @Test
    void aPlaceThatTheLogDoesNotHaveIsNoneToBeginAt() {
        try (Receiver receiver = Receiver.open()) {
            Staff.Member partner = Staff.in(Roles.PARTNER);
            partner.sends(Map.of("url", receiver.url(), "from", 999_999_999_999L)).post(Subscriber.PATH).then().statusCode(410)
                    .body("type", equalTo("/problems/cursor-expired"));
            partner.sends(Map.of("url", receiver.url(), "from", 0)).post(Subscriber.PATH).then().statusCode(400);
            assertEquals(0, receiver.calls().size());
        }
    }

    @Test
    void aPingIsAnsweredWithWhatCameOfIt() {
        try (Receiver receiver = Receiver.open()) {
            Subscriber subscriber = Subscriber.at(receiver);
            subscriber.does("ping").then().body("outcome", equalTo("received")).body("status", equalTo(204));
            receiver.answers(Receiver.NOTHING);
            subscriber.does("ping").then().body("outcome", equalTo("unreachable")).body("status", nullValue());
            assertEquals(List.of("unreachable", "received"), subscriber.outcomes());
            subscriber.view().then().body("failures", equalTo(0)).body("state", equalTo("active"));
            subscriber.ends();
        }
    }
}
